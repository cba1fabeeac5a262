package dev.personalbrain.modules;

import dev.personalbrain.manifest.Installation;
import dev.personalbrain.platform.Os;
import dev.personalbrain.platform.Platform;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the placeholders of a recipe stand for: <code>${name}</code> is the last part of the entry's name, <code>${version}</code> the
 * module's version, <code>${prefix}</code> and <code>${suffix}</code> what {@link System#mapLibraryName} puts around a name on the
 * target platform, <code>${lib}</code> the folder of libraries, <code>${tmp}</code> the private temporary folder.
 */
final class LibraryNaming {
    static final Set<String> FILE_PLACEHOLDERS = Set.of("name", "version", "prefix", "suffix");
    static final Set<String> PROPERTY_PLACEHOLDERS = Set.of("lib", "tmp", "version", "prefix", "suffix");
    static final Set<String> UNPACK_PLACEHOLDERS = Set.of("tmp", "version", "prefix", "suffix");

    private static final Pattern FILE_NAME = Pattern.compile("(?!\\.{1,2}$)[^/\\\\\\s]+");

    private final Map<String, String> values;

    LibraryNaming(Platform platform, String version) {
        values = Map.of("version", version, "prefix", prefix(platform.os()), "suffix", suffix(platform.os()));
    }

    /** The name in the folder of libraries. */
    String file(NameTemplate template, String entry) {
        return template.expand(with(Map.of("name", entry.substring(entry.lastIndexOf('/') + 1))));
    }

    /** A system property's value; <code>${lib}</code> and <code>${tmp}</code> stay in it, for the machine that runs the application to fill in. */
    String property(NameTemplate template) {
        return template.expand(with(Map.of("lib", Installation.LIB, "tmp", Installation.TMP)));
    }

    /** Whether a text can name a file and cannot lead out of its folder. */
    static boolean isFileName(String text) {
        return FILE_NAME.matcher(text).matches();
    }

    private Map<String, String> with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(values);
        all.putAll(more);
        return all;
    }

    private static String prefix(Os os) {
        return os == Os.WINDOWS ? "" : "lib";
    }

    private static String suffix(Os os) {
        return switch (os) {
            case WINDOWS -> ".dll";
            case DARWIN -> ".dylib";
            default -> ".so";
        };
    }
}
