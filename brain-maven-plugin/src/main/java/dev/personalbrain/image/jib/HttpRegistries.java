package dev.personalbrain.image.jib;

import dev.personalbrain.fetch.FetchClock;
import dev.personalbrain.image.ImageReference;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Registries as this user may use them. Nothing is asked before somebody asks a repository. */
final class HttpRegistries implements Registries {
    private final RegistryAccess access;
    private final ImageListener listener;
    private final FetchClock clock;
    private final Endpoints endpoints;
    private final Map<List<Object>, Logins> logins = new ConcurrentHashMap<>();

    HttpRegistries(RegistryAccess access, ImageListener listener) {
        this(access, listener, FetchClock.SYSTEM);
    }

    HttpRegistries(RegistryAccess access, ImageListener listener, FetchClock clock) {
        this.access = access;
        this.listener = listener;
        this.clock = clock;
        this.endpoints = new Endpoints(access);
    }

    @Override
    public Repository toPull(ImageReference image) {
        access.requirePull(image);
        RegistryAddress address = RegistryAddress.of(image);
        Repository registry = repository("from", "pull", access.from(), image, address);
        List<Repository> mirrors = access.mirrors().isEmpty() ? List.of() : mirrors(image, address);
        return mirrors.isEmpty() ? registry : new MirroredRepository(mirrors, registry, listener);
    }

    private List<Repository> mirrors(ImageReference image, RegistryAddress address) {
        return address.names().stream()
                .map(access.mirrors()::get)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .map(mirror -> repository("from", "pull", RegistryAccess.Own.NONE, image, address.at(mirror)))
                .toList();
    }

    @Override
    public Repository toPush(ImageReference image) {
        access.requirePush(image);
        return repository("to", "pull,push", access.to(), image, RegistryAddress.of(image));
    }

    private Repository repository(
            String parameter, String actions, RegistryAccess.Own own, ImageReference image, RegistryAddress address) {
        Logins known = logins.computeIfAbsent(
                List.of(own, address.authority()), any -> new Logins(access, own, address.authority()));
        RegistryWords words = new RegistryWords(parameter, image, address, known);
        Retries retries = new Retries(access.limits().attempts(), clock, listener, words::withoutSecret);
        return new RemoteRepository(image, new RegistrySession(endpoints, address, words, retries, actions));
    }
}
