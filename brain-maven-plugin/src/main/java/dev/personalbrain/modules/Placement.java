package dev.personalbrain.modules;

import dev.personalbrain.analysis.LibraryEntry;

/**
 * A library that a recipe takes out of its jar.
 *
 * @param file its name in the folder of libraries
 */
record Placement(LibraryEntry library, String file) {}
