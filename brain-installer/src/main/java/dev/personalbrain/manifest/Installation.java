package dev.personalbrain.manifest;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one module puts in place on one platform.
 *
 * @param file name of the jar in {@code native_modules/}
 * @param bytes size of the jar after pruning
 * @param sha256 of the jar after pruning
 * @param removed names of the original's entries that are left out of the jar and put nowhere, sorted
 * @param libraries entries that are left out of the jar and placed in {@code native_modules/lib/}
 * @param properties system properties that make the loader find them, or unpack those that stay in the jar where it should; in a value
 *     {@code ${lib}} stands for the absolute path of {@code native_modules/lib}, {@code ${tmp}} for that of the application's
 *     private temporary folder
 * @param environment variables that the libraries read themselves, which a JVM cannot set for itself; taken as they are. A default
 *     only: what the user sets wins
 * @param temporaryBytes how much the module will unpack into the temporary folder at each start, at most; 0 where it loads from the
 *     folder
 */
public record Installation(
        String file,
        long bytes,
        String sha256,
        List<String> removed,
        List<PlacedLibrary> libraries,
        Map<String, String> properties,
        Map<String, String> environment,
        long temporaryBytes) {
    /** Stands for the folder of libraries in the values of {@link #properties}. */
    public static final String LIB = "${lib}";
    /** Stands for the private temporary folder in the values of {@link #properties}. */
    public static final String TMP = "${tmp}";

    public Installation {
        removed = removed.stream().sorted().toList();
        libraries = List.copyOf(libraries);
        properties = Collections.unmodifiableMap(new TreeMap<>(properties));
        environment = Collections.unmodifiableMap(new TreeMap<>(environment));
    }

    /** One whose libraries read no variables. */
    public Installation(
            String file,
            long bytes,
            String sha256,
            List<String> removed,
            List<PlacedLibrary> libraries,
            Map<String, String> properties,
            long temporaryBytes) {
        this(file, bytes, sha256, removed, libraries, properties, Map.of(), temporaryBytes);
    }
}
