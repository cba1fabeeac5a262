package dev.personalbrain.modules;

/**
 * Which libraries a recipe takes out of the jar and what they are called in the folder.
 *
 * @param where for messages: {@code my-recipes.json: recipes[1].libraries[0]}
 * @param file with the placeholders of {@link LibraryNaming#file}
 */
record LibraryRule(String where, Glob entry, NameTemplate file) {}
