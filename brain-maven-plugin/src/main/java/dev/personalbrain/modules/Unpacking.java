package dev.personalbrain.modules;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a loader does with the libraries that stay in the jar. Says nothing about those that are taken out.
 *
 * @param properties system properties that make it unpack into the private temporary folder, with the placeholders of
 *     {@link LibraryNaming#property}; none where it heeds {@code java.io.tmpdir}
 * @param copies how often it unpacks each library in one run, at most; from 1
 */
record Unpacking(Map<String, NameTemplate> properties, int copies) {
    /** Once, into {@code java.io.tmpdir}. */
    static final Unpacking USUAL = new Unpacking(Map.of(), 1);

    Unpacking {
        properties = Collections.unmodifiableMap(new TreeMap<>(properties));
    }
}
