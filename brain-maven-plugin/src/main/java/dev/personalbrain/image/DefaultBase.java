package dev.personalbrain.image;

import dev.personalbrain.application.Application;
import dev.personalbrain.application.BunProgram;
import dev.personalbrain.application.JvmProgram;
import dev.personalbrain.platform.Platform;
import java.util.Optional;
import java.util.stream.IntStream;

/** The base image where the user names none: one that has what the application runs on. */
public final class DefaultBase {
    /** The versions that are maintained for years; an image of another one is soon out of date, or is not there. */
    private static final int[] LONG_TERM = {8, 11, 17, 21, 25};

    private DefaultBase() {}

    static BaseImage of(Application application) {
        Platform platform = application.platform();
        if (application.program() instanceof BunProgram bun) {
            return platform.isMusl() ? image("oven/bun", bun.version() + "-alpine") : image("debian", "bookworm-slim");
        }
        return image("eclipse-temurin", java((JvmProgram) application.program(), platform));
    }

    private static BaseImage image(String name, String tag) {
        return new BaseImage.InRegistry(new ImageReference("", name, Optional.of(tag), Optional.empty()));
    }

    private static String java(JvmProgram program, Platform platform) {
        return maintained(program.javaVersion()) + (platform.isMusl() ? "-jre-alpine" : "-jre");
    }

    /** The first Java from this one on that is maintained for years; this one, where that is not known yet. */
    public static int maintained(int oldest) {
        return IntStream.of(LONG_TERM)
                .filter(version -> version >= oldest)
                .findFirst()
                .orElse(oldest);
    }
}
