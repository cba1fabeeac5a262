package dev.personalbrain.image.dockerfile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.jr.ob.JSON;

/**
 * Writes values so that a Dockerfile's reader gets them back as they are. Knows the reader without an {@code escape} directive. A
 * line break can be written in exec form alone; values of other instructions must not have one.
 */
final class DockerfileSyntax {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\\"$]");
    private static final Pattern SPECIAL_UNQUOTED = Pattern.compile("[\\\\\"$']");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@+-]+");

    private DockerfileSyntax() {}

    /** For {@code ENV}, {@code LABEL}, {@code ARG}, {@code WORKDIR}: {@code "a \"b\" \$c"}. */
    static String quoted(String value) {
        return '"' + escaped(SPECIAL, value) + '"';
    }

    /** The same, without quotes where none are needed. */
    static String word(String value) {
        return PLAIN.matcher(value).matches() ? value : quoted(value);
    }

    /** {@code NAME="value"} each. */
    static List<String> assignments(Map<String, String> values) {
        List<String> assignments = new ArrayList<>();
        values.forEach((name, value) -> assignments.add(name + "=" + quoted(value)));
        return assignments;
    }

    /** For {@code RUN}, {@code ENTRYPOINT}, {@code CMD}: {@code ["java", "-jar"]}. Nothing is replaced in it, {@code $} stays. */
    static String exec(List<String> words) {
        return "["
                + String.join(", ", words.stream().map(DockerfileSyntax::json).toList()) + "]";
    }

    /** For {@code VOLUME}: JSON in which variables and quotes are looked for all the same. */
    static String paths(List<String> paths) {
        return exec(paths.stream().map(path -> escaped(SPECIAL_UNQUOTED, path)).toList());
    }

    /** {@code 30s}; {@code 1500ms}. */
    static String duration(Duration duration) {
        return duration.toMillisPart() == 0 ? duration.toSeconds() + "s" : duration.toMillis() + "ms";
    }

    private static String escaped(Pattern special, String value) {
        return special.matcher(value).replaceAll("\\\\$0");
    }

    private static String json(String word) {
        return JSON.std.asString(word);
    }
}
