package dev.personalbrain.image.jib;

import dev.personalbrain.image.ImageAccess;
import dev.personalbrain.image.ImagePlace;
import java.util.Optional;

/**
 * An image that was read for its application's sake.
 *
 * @param access empty where the image names its user by a name, which its own files alone can resolve
 */
record InspectedImage(ImagePlace place, Optional<ImageAccess> access) {}
