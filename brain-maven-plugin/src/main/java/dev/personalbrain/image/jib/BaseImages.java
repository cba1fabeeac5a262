package dev.personalbrain.image.jib;

import dev.personalbrain.error.UserException;
import dev.personalbrain.image.BaseImage;
import dev.personalbrain.platform.Platform;
import java.io.IOException;

/** Reads base images, from wherever they are. */
interface BaseImages {
    /** @throws UserException where it is missing, has no image for the platform, or is not what its digest says */
    Base read(BaseImage image, Platform platform) throws IOException;
}
