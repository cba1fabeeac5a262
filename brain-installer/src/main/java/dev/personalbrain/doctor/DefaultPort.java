package dev.personalbrain.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The port that an application listens on where nothing sets another, as its release tells people. */
final class DefaultPort {
    private static final Pattern SETTING = Pattern.compile("(?m)^#?BRAIN_PORT=([0-9]+)\\s*$");
    private static final Pattern SENTENCE = Pattern.compile("(?m)^The application listens on port ([0-9]+),");

    private DefaultPort() {}

    /** Empty where the release tells of none. */
    static OptionalInt of(Path root) {
        return List.of(
                        SETTING.matcher(TextFile.read(root.resolve(".env.example"))),
                        SENTENCE.matcher(TextFile.read(root.resolve("README.md"))))
                .stream()
                .filter(Matcher::find)
                .findFirst()
                .map(found -> PortNumber.parse(found.group(1)))
                .orElse(OptionalInt.empty());
    }
}
