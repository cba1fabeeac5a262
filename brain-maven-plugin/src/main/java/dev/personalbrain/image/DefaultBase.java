package dev.personalbrain.image;

import dev.personalbrain.application.Application;
import java.util.Optional;
import java.util.stream.IntStream;

/** The base image where the user names none: a Java that the application runs on. */
final class DefaultBase {
    /** The versions that are maintained for years; an image of another one is soon out of date, or is not there. */
    private static final int[] LONG_TERM = {8, 11, 17, 21, 25};

    private DefaultBase() {}

    static BaseImage of(Application application) {
        String suffix = application.platform().isMusl() ? "-jre-alpine" : "-jre";
        String tag = version(application.javaVersion()) + suffix;
        return new BaseImage.InRegistry(new ImageReference("", "eclipse-temurin", Optional.of(tag), Optional.empty()));
    }

    private static int version(int oldest) {
        return IntStream.of(LONG_TERM)
                .filter(version -> version >= oldest)
                .findFirst()
                .orElse(oldest);
    }
}
