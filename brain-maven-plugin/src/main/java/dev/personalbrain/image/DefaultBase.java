package dev.personalbrain.image;

import dev.personalbrain.application.Application;
import dev.personalbrain.application.JvmProgram;
import dev.personalbrain.platform.Platform;
import java.util.Optional;
import java.util.stream.IntStream;

/** The base image where the user names none: one that has what the application runs on. */
final class DefaultBase {
    /** The versions that are maintained for years; an image of another one is soon out of date, or is not there. */
    private static final int[] LONG_TERM = {8, 11, 17, 21, 25};

    private DefaultBase() {}

    static BaseImage of(Application application) {
        return application.program() instanceof JvmProgram jvm
                ? image("eclipse-temurin", java(jvm, application.platform()))
                : image("debian", "bookworm-slim");
    }

    private static BaseImage image(String name, String tag) {
        return new BaseImage.InRegistry(new ImageReference("", name, Optional.of(tag), Optional.empty()));
    }

    private static String java(JvmProgram program, Platform platform) {
        return version(program.javaVersion()) + (platform.isMusl() ? "-jre-alpine" : "-jre");
    }

    private static int version(int oldest) {
        return IntStream.of(LONG_TERM)
                .filter(version -> version >= oldest)
                .findFirst()
                .orElse(oldest);
    }
}
