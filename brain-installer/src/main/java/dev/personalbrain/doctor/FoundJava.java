package dev.personalbrain.doctor;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Java that was found.
 *
 * @param path of its program
 * @param version 17, or 8; empty where nothing tells
 */
public record FoundJava(String path, OptionalInt version) {
    private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"(?:1\\.)?([0-9]{1,4})");

    /** @param release what the file {@code release} of a JDK or JRE holds */
    public static FoundJava of(String path, String release) {
        Matcher matcher = VERSION.matcher(release);
        return new FoundJava(
                path, matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty());
    }
}
