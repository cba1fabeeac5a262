package dev.personalbrain.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A JDK of another version than the one that runs the tests. */
final class OtherJdk {
    private static final Path FOLDER = Path.of("/usr/lib/jvm");

    private OtherJdk() {}

    /** The folder that {@code JAVA_HOME} names. */
    static Path home() throws IOException {
        try (Stream<Path> found = Files.list(FOLDER)) {
            return found.filter(jdk -> Files.isExecutable(jdk.resolve("bin/javac")))
                    .filter(OtherJdk::isOther)
                    .sorted()
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("The tests need two versions of Java, and " + FOLDER
                            + " has Java " + Runtime.version().feature() + " alone: install a JDK of another version"));
        }
    }

    private static boolean isOther(Path jdk) {
        try {
            String release = Files.readString(jdk.resolve("release"));
            return !release.contains("JAVA_VERSION=\"" + Runtime.version().feature());
        } catch (IOException e) {
            return false;
        }
    }
}
