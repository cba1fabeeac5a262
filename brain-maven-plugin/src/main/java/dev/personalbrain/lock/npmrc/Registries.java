package dev.personalbrain.lock.npmrc;

import dev.personalbrain.fetch.Source;
import dev.personalbrain.npm.PackageName;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which registry a package is from.
 *
 * @param own what the plugin's configuration names, for every package of a registry
 * @param fallback asked only where nothing else names a registry
 */
record Registries(Optional<String> own, NpmConfig config, Supplier<Optional<String>> fallback) {
    private static final String REGISTRY = "registry";
    private static final String REPLACED = "replace-registry-host";

    Registries withFirst(Supplier<Optional<String>> first) {
        return new Registries(own, config, () -> first.get().or(fallback));
    }

    /** The configured one, else the last resort. */
    Optional<Source.Repository> of(PackageName name) {
        return configured(name)
                .or(() -> fallback.get().map(url -> RegistryUrl.parse("the registry of last resort", url)));
    }

    /** The plugin's own, else that of the package's scope, else the one for all. */
    Optional<Source.Repository> configured(PackageName name) {
        return ownRegistry().or(() -> ofNpm(name));
    }

    private Optional<Source.Repository> ownRegistry() {
        return own.map(url -> RegistryUrl.parse("<npm><registry>", url));
    }

    private Optional<Source.Repository> ofNpm(PackageName name) {
        return name.scope().flatMap(scope -> configured(scope + ":" + REGISTRY)).or(() -> configured(REGISTRY));
    }

    private Optional<Source.Repository> configured(String key) {
        return config.text(key).map(url -> RegistryUrl.parse(config.origin(key) + ": " + key, url));
    }

    /**
     * Where a URL of a lock file is really fetched from. As npm's {@code replace-registry-host} says, what was on npm's own registry when
     * the lock file was made is on the configured one now. What was on any registry is on the plugin's own.
     *
     * @param usual where registries keep the package
     */
    URI moved(URI resolved, String usual) {
        boolean ofRegistry = resolved.getRawPath().endsWith("/" + usual);
        return ownRegistry()
                .filter(registry -> ofRegistry)
                .map(registry -> registry.base().resolve(usual))
                .orElseGet(() -> movedByNpm(resolved));
    }

    private URI movedByNpm(URI resolved) {
        String written = config.list(REPLACED).stream().findFirst().orElse("npmjs");
        String rule = written.contains("://")
                ? RegistryUrl.parse(config.origin(REPLACED) + ": " + REPLACED, written)
                        .base()
                        .toString()
                : written;
        return configured(REGISTRY)
                .map(Source.Repository::base)
                .filter(base -> isReplaced(resolved, rule))
                .map(base ->
                        moved(resolved, rule.contains("://") ? URI.create(rule).getRawPath() : "", base))
                .orElse(resolved);
    }

    /** @param rule a host, a URL, or one of npm's own words */
    private static boolean isReplaced(URI resolved, String rule) {
        return switch (rule) {
            case "always" -> true;
            case "never" -> false;
            case "npmjs" -> resolved.getHost().matches("(?:.*\\.)?npmjs\\.[a-z]+");
            default -> resolved.getHost().equals(rule) || resolved.toString().startsWith(rule);
        };
    }

    /** @param prefix of the path, which does not go along */
    private static URI moved(URI resolved, String prefix, URI base) {
        String path = resolved.getRawPath().substring(prefix.length());
        String rooted = path.startsWith("/") ? path : "/" + path;
        boolean below = rooted.startsWith(base.getRawPath());
        return base.resolve(below ? rooted : base.getRawPath() + rooted.substring(1));
    }
}
