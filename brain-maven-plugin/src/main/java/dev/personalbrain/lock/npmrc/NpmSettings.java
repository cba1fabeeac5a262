package dev.personalbrain.lock.npmrc;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.fetch.Authorization;
import dev.personalbrain.fetch.FetchSettings;
import dev.personalbrain.fetch.Source;
import dev.personalbrain.lock.LockedPackage;
import dev.personalbrain.lock.LockedTree;
import dev.personalbrain.npm.PackageName;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What npm's configuration says about registries: {@code .npmrc} of project, user and machine, the environment, and above all the
 * plugin's own configuration. Fetches nothing; no message and no {@link #toString()} shows a credential.
 */
public final class NpmSettings {
    private final NpmConfig config;
    private final Registries registries;
    private final FetchSettings fetch;

    private NpmSettings(NpmConfig config, Registries registries, FetchSettings fetch) {
        this.config = config;
        this.registries = registries;
        this.fetch = fetch;
    }

    /**
     * @param project the folder that holds {@code package.json} and maybe {@code .npmrc}
     * @param home of the user
     * @param registry that the plugin's configuration names, for every package of a registry
     * @param base what is said elsewhere about proxies, certificates and being offline; npm's own words come before it
     * @throws UserException where a file of the configuration makes no sense
     */
    public static NpmSettings read(
            Path project, Map<String, String> environment, Path home, Optional<String> registry, FetchSettings base) {
        return read(project, environment, home, registry, base, new NpmTool(project, environment, "npm")::registry);
    }

    static NpmSettings read(
            Path project,
            Map<String, String> environment,
            Path home,
            Optional<String> registry,
            FetchSettings base,
            Supplier<Optional<String>> machine) {
        ConfigFiles files = new ConfigFiles(project, environment, home);
        NpmConfig config = files.read();
        return new NpmSettings(
                config, new Registries(registry, config, new Once(machine)), new FetchConfig(config, files).over(base));
    }

    /** These settings; where nothing names a registry, the one that most of the lock file's packages came from counts. */
    public NpmSettings withRegistryOf(LockedTree tree) {
        return new NpmSettings(config, registries.withFirst(new Once(() -> LockRegistry.of(tree))), fetch);
    }

    /**
     * Where a package's tarball is fetched from.
     *
     * @throws UserException where no registry is known, or what is configured for it makes no sense
     */
    public Remote remote(LockedPackage locked) {
        PackageName name = new PackageName(locked.name());
        String path = name.tarballPath(locked.version());
        Optional<URI> resolved = locked.resolved().map(TarballUrl::parse).map(url -> registries.moved(url, path));
        Optional<Source.Repository> registry = resolved.isPresent() ? Optional.empty() : registries.of(name);
        if (resolved.isEmpty() && registry.isEmpty()) {
            throw unknown(name);
        }
        URI url = resolved.orElseGet(() -> registry.get().base().resolve(path));
        return TarballUrl.split(url, path, login(url, name));
    }

    /** A registry's login also goes to other paths of the same host. */
    private Optional<Authorization> login(URI url, PackageName name) {
        Logins logins = new Logins(config);
        Optional<Source.Repository> neighbour = registries
                .configured(name)
                .filter(registry -> registry.base().getAuthority().equals(url.getAuthority()));
        return logins.of(url)
                .or(() -> neighbour.flatMap(registry -> logins.of(registry.base())))
                .or(() -> neighbour.flatMap(Source.Repository::authorization));
    }

    private static UserException unknown(PackageName name) {
        return new UserException(
                ExitCode.CONFIGURATION,
                "no registry is known for " + name
                        + ": neither the lock file nor npm's configuration names one, and no npm"
                        + " on the PATH knows its own; set 'registry' in .npmrc, or <npm><registry>");
    }

    /** Proxies, certificates, limits and whether we are offline; without sources. */
    public FetchSettings fetchSettings() {
        return fetch;
    }

    @Override
    public String toString() {
        return "NpmSettings[" + config.layers().size() + " layers]";
    }
}
