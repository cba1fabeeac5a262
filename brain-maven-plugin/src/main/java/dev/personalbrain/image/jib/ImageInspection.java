package dev.personalbrain.image.jib;

import dev.personalbrain.doctor.FoundJava;
import dev.personalbrain.doctor.SystemPackages;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.image.BaseImage;
import dev.personalbrain.image.ImageAccess;
import dev.personalbrain.image.ImagePlace;
import dev.personalbrain.image.ImagePlan;
import dev.personalbrain.image.Owner;
import dev.personalbrain.libraries.KnownLibraries;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads finished images, wherever they are, without starting them. */
final class ImageInspection {
    private static final String DATA = "BRAIN_DATA_DIR";

    private final BuildSettings settings;
    private final ImageListener listener;

    ImageInspection(BuildSettings settings, ImageListener listener) {
        this.settings = settings;
        this.listener = listener;
    }

    /**
     * Reads all layers.
     *
     * @param platform which one of an image for several; its C library is not looked at
     * @param folder empty; the application's folder is unpacked there
     * @throws dev.personalbrain.error.UserException where there is no such image, or none for the platform
     */
    InspectedImage read(BaseImage image, Platform platform, Path folder) throws IOException {
        Base base = base(image, platform);
        String name = "image " + image.text();
        if (!BaseInspection.isReadable(base)) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    name + ": its layers are not gzipped tars, so they cannot be read here: write it anew with gzip");
        }
        BaseInspection inspection = new BaseInspection(settings.cacheFolder());
        Optional<KnownLibraries> known = inspection.known(name, base);
        KnownLibraries libraries = known.isPresent() ? known.get() : inspection.read(name, base);
        ImageFiles files = new ImageFiles(folder);
        LayerReader.read(base, files);
        Platform found =
                libraries.isMusl() ? Platform.musl(platform.arch()) : Platform.of(platform.os(), platform.arch());
        JsonObject configuration = new JsonObject(name, base.configuration()).object("config");
        Map<String, String> environment = environment(configuration);
        ImagePlace place = new ImagePlace(
                found, libraries, java(files, environment), ImagePlan.ROOT, environment, packages(files));
        return new InspectedImage(place, access(configuration, environment, files));
    }

    private Base base(BaseImage image, Platform platform) throws IOException {
        LayerLedger ledger = new LayerLedger(listener);
        BaseOptions options = new BaseOptions(settings.registries().offline(), Optional.empty());
        HttpRegistries registries = new HttpRegistries(settings.registries(), ledger);
        return new BaseSources(settings.cacheFolder(), registries, settings.docker(), options, ledger)
                .read(image, platform);
    }

    private static Map<String, String> environment(JsonObject configuration) {
        Map<String, String> environment = new LinkedHashMap<>();
        configuration.texts("Env").stream()
                .map(variable -> variable.split("=", 2))
                .forEach(parts -> environment.put(parts[0], parts.length == 1 ? "" : parts[1]));
        return environment;
    }

    /** As the wrapper looks for it; else the only one that is there. */
    private static Optional<FoundJava> java(ImageFiles files, Map<String, String> environment) {
        Map<String, String> releases = files.releases();
        Stream<String> homes = Stream.concat(
                Stream.ofNullable(environment.get("JAVA_HOME")),
                Stream.of(environment.getOrDefault("PATH", "").split(":")).map(each -> each.replaceFirst("/bin$", "")));
        return Stream.concat(homes, releases.keySet().stream())
                .filter(releases::containsKey)
                .findFirst()
                .map(home -> FoundJava.of(home + "/bin/java", releases.get(home)));
    }

    private static SystemPackages packages(ImageFiles files) {
        return SystemPackages.of(files.text("etc/os-release")
                .or(() -> files.text("usr/lib/os-release"))
                .orElse(""));
    }

    private static Optional<ImageAccess> access(
            JsonObject configuration, Map<String, String> environment, ImageFiles files) {
        String user = configuration.text("User").filter(text -> !text.isEmpty()).orElse("0");
        return user.matches("[0-9]{1,9}(:[0-9]{1,9})?")
                ? Optional.of(new ImageAccess(
                        Owner.parse("User", user), environment.getOrDefault(DATA, ImagePlan.DATA), files.application()))
                : Optional.empty();
    }
}
