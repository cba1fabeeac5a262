package dev.personalbrain.app.notes;

import java.util.Optional;

/**
 * Which notes to list, in the order in which they were made.
 *
 * @param tag the tag that they have
 * @param after the id of the last note that is known already; 0 for none
 * @param limit how many at most
 */
public record NoteFilter(Optional<String> tag, long after, int limit) {}
