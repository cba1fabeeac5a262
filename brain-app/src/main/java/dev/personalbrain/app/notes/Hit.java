package dev.personalbrain.app.notes;

/**
 * A note that was found.
 *
 * @param score the cosine of the angle between note and question, from -1 to 1
 */
public record Hit(Note note, double score) {}
