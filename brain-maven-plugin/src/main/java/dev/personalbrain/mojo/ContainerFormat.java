package dev.personalbrain.mojo;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.image.jib.ImageFormat;
import java.util.Locale;

/** Makes media types of {@code <container><format>}. */
final class ContainerFormat {
    private ContainerFormat() {}

    /** @param text null where the user does not say */
    static ImageFormat parse(String text) {
        return switch (text == null ? "docker" : text.toLowerCase(Locale.ROOT)) {
            case "docker" -> ImageFormat.DOCKER;
            case "oci" -> ImageFormat.OCI;
            default ->
                throw new UserException(
                        ExitCode.CONFIGURATION, "<container><format>: '" + text + "': expected Docker or OCI");
        };
    }
}
