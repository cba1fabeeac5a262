package dev.personalbrain.manifest;

import dev.personalbrain.platform.Platform;
import java.util.Comparator;
import java.util.List;

/**
 * {@code native-modules.json}: everything that an installer has to know to put an application's native modules in place, pinned by
 * size and SHA-256. Holds no credentials, and nothing of the machine that wrote it but the {@code file:} repositories that it used.
 *
 * @param platforms that can be installed, sorted
 * @param repositories base URLs in the order in which they are tried, each with {@code /} at its end
 * @param modules sorted by id
 */
public record Manifest(
        Application application, List<Platform> platforms, List<String> repositories, List<NativeModule> modules) {
    /** The newest format that this code reads and the one that it writes. */
    public static final int FORMAT_VERSION = 1;

    public Manifest {
        platforms = platforms.stream().sorted().toList();
        repositories = List.copyOf(repositories);
        modules =
                modules.stream().sorted(Comparator.comparing(NativeModule::id)).toList();
    }

    /** Those of Maven repositories. */
    public List<MavenModule> mavenModules() {
        return of(MavenModule.class);
    }

    /** Those of npm registries. */
    public List<NpmModule> npmModules() {
        return of(NpmModule.class);
    }

    private <T extends NativeModule> List<T> of(Class<T> kind) {
        return modules.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Those of Maven repositories that put something in place on the platform, in the manifest's order. */
    public List<MavenModule> mavenModulesOn(Platform platform) {
        return on(platform, mavenModules());
    }

    /** Those of npm registries that put something in place on the platform, in the manifest's order. */
    public List<NpmModule> npmModulesOn(Platform platform) {
        return on(platform, npmModules());
    }

    private static <T extends NativeModule> List<T> on(Platform platform, List<T> modules) {
        return modules.stream()
                .filter(module -> module.platforms().contains(platform))
                .toList();
    }

    /** Whose modules these are. */
    public record Application(String name, String version) {}
}
