package dev.personalbrain.image.dockerfile;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;

/** What a Dockerfile is written for: the value of the parameter {@code <builder>}. */
public enum Builder {
    /** Docker's legacy builder, BuildKit and buildah. */
    ANY,
    /** BuildKit, which keeps downloads between builds and hands secrets over without a trace; buildah can do that as well. */
    BUILDKIT;

    /** Parses {@code any} or {@code buildkit}. */
    public static Builder parse(String text) {
        return switch (text) {
            case "any" -> ANY;
            case "buildkit" -> BUILDKIT;
            default ->
                throw new UserException(
                        ExitCode.CONFIGURATION, "<builder>: '" + text + "' is not a builder (known: any, buildkit)");
        };
    }
}
