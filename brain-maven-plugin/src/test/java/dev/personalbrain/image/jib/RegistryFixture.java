package dev.personalbrain.image.jib;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.personalbrain.error.UserException;
import dev.personalbrain.fetch.Proxies;
import dev.personalbrain.fetch.TestClock;
import dev.personalbrain.image.ImageReference;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A user of registries whose time passes at once, and who remembers what happened. */
final class RegistryFixture {
    final TestClock clock = new TestClock();
    final RecordedEvents events = new RecordedEvents();
    RegistryAccess access = RegistryAccess.ANONYMOUS;

    HttpRegistries registries() {
        return new HttpRegistries(access, events, clock);
    }

    Result push(BuiltImage image, String target, String... tags) throws IOException {
        return push(List.of(image), target, tags);
    }

    Result push(List<BuiltImage> images, String target, String... tags) throws IOException {
        return new RegistryPush(registries(), events)
                .push(images, reference(target), new LinkedHashSet<>(List.of(tags)));
    }

    /** The message for the user; null where there is none to be given. */
    String failure(BuiltImage image, String target, String... tags) {
        return message(() -> push(image, target, tags));
    }

    /** Of the {@link UserException} that is expected. */
    static String message(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        return catchThrowableOfType(UserException.class, work).getMessage();
    }

    /** How long the user would have waited, in milliseconds. */
    long waited() {
        return clock.sleeps().stream().mapToLong(Long::longValue).sum();
    }

    static ImageReference reference(String text) {
        return ImageReference.parse("<to><image>", text);
    }

    static RegistryLogin login(String source, String user, String password) {
        return new RegistryLogin(source, user, password);
    }

    RegistryFixture as(String user, String password) {
        RegistryAccess.Own own =
                new RegistryAccess.Own(Optional.of(login("<to><auth>", user, password)), Optional.empty());
        return with(own, own, access.mirrors(), access.insecure(), access.certificates());
    }

    RegistryFixture mirrored(Map<String, List<String>> mirrors) {
        return with(access.from(), access.to(), mirrors, access.insecure(), access.certificates());
    }

    RegistryFixture insecure(InsecureHosts insecure) {
        return with(access.from(), access.to(), access.mirrors(), insecure, access.certificates());
    }

    RegistryFixture trusting(Path certificates) {
        return with(access.from(), access.to(), access.mirrors(), access.insecure(), Optional.of(certificates));
    }

    RegistryFixture through(Proxies proxies) {
        access = new RegistryAccess(
                access.from(),
                access.to(),
                access.servers(),
                access.configurations(),
                proxies,
                access.mirrors(),
                access.insecure(),
                access.certificates(),
                access.offline(),
                access.limits());
        return this;
    }

    RegistryFixture impatient(Duration silence) {
        access = new RegistryAccess(
                access.from(),
                access.to(),
                access.servers(),
                access.configurations(),
                access.proxies(),
                access.mirrors(),
                access.insecure(),
                access.certificates(),
                access.offline(),
                access.limits().withSilence(silence));
        return this;
    }

    private RegistryFixture with(
            RegistryAccess.Own from,
            RegistryAccess.Own to,
            Map<String, List<String>> mirrors,
            InsecureHosts insecure,
            Optional<Path> certificates) {
        access = new RegistryAccess(
                from,
                to,
                access.servers(),
                access.configurations(),
                access.proxies(),
                mirrors,
                insecure,
                certificates,
                access.offline(),
                access.limits());
        return this;
    }
}
