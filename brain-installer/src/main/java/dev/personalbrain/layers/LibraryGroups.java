package dev.personalbrain.layers;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * Which layer each library in {@code lib/} belongs to. Depends on a file's name without its version alone, so that no update and no
 * other library moves it.
 *
 * @param alone stems of the libraries that have a layer of their own
 * @param changing stems of those that change at nearly every build; they share the last layer
 * @param groups how many layers the others share
 */
public record LibraryGroups(List<String> alone, List<String> changing, int groups) {
    /** The layer of libraries that change at nearly every build. */
    public static final String CHANGING = "snapshot-dependencies";

    private static final Pattern VERSIONED = Pattern.compile("(.+?)-\\d.*\\.jar");

    public LibraryGroups {
        alone = List.copyOf(alone);
        changing = List.copyOf(changing);
        if (groups < 1) {
            throw new IllegalArgumentException("no groups: " + groups);
        }
    }

    /** A file's name without version and ending: {@code guava-33.8.0-jre.jar} is {@code guava}. */
    public static String stem(String file) {
        Matcher matcher = VERSIONED.matcher(file);
        return matcher.matches() ? matcher.group(1) : file.replaceFirst("\\.jar$", "");
    }

    /** A stem of {@link #alone}, {@link #CHANGING}, or {@code dependencies-1} to {@code dependencies-N}. */
    public String groupOf(String file) {
        String stem = stem(file);
        if (changing.contains(stem)) {
            return CHANGING;
        }
        return alone.contains(stem) ? stem : shared(1 + bucket(stem));
    }

    /** The name of a layer that several libraries share. */
    public static String shared(int number) {
        return "dependencies-" + number;
    }

    private int bucket(String stem) {
        CRC32 crc = new CRC32();
        crc.update(stem.getBytes(StandardCharsets.UTF_8));
        return (int) (crc.getValue() % groups);
    }
}
