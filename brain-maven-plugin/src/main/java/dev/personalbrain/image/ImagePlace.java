package dev.personalbrain.image;

import dev.personalbrain.doctor.FoundJava;
import dev.personalbrain.doctor.Place;
import dev.personalbrain.doctor.Remedies;
import dev.personalbrain.doctor.SystemPackages;
import dev.personalbrain.libraries.KnownLibraries;
import dev.personalbrain.platform.Platform;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * An image that an application stands on, as its layers and its configuration tell.
 *
 * @param platform with the C library that the image has
 * @param path of the application's folder in the image
 * @param environment of the image
 */
public record ImagePlace(
        Platform platform,
        KnownLibraries libraries,
        Optional<FoundJava> java,
        String path,
        Map<String, String> environment,
        SystemPackages packages)
        implements Place {
    public ImagePlace {
        environment = Map.copyOf(environment);
    }

    @Override
    public String name() {
        return libraries.place();
    }

    @Override
    public String path(Path root) {
        return path;
    }

    /** Such an image says where, since its own files cannot be written. */
    @Override
    public boolean installsAtStart() {
        return environment.containsKey("BRAIN_MODULES_DIR");
    }

    @Override
    public Remedies remedies() {
        return new ImageRemedies(packages);
    }
}
