package dev.personalbrain.image;

import dev.personalbrain.doctor.FoundJava;
import dev.personalbrain.doctor.Place;
import dev.personalbrain.doctor.Remedies;
import dev.personalbrain.doctor.Settings;
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

    /** Of another place than the application's folder nothing was read. */
    @Override
    public Path modules(Path root) {
        Path application = Path.of(path);
        Path modules = new Settings(environment).modules(application);
        return modules.startsWith(application) ? root.resolve(application.relativize(modules)) : root;
    }

    @Override
    public boolean installsAtStart() {
        return new Settings(environment).installsAtStart(Path.of(path));
    }

    @Override
    public Remedies remedies() {
        return new ImageRemedies(packages);
    }
}
