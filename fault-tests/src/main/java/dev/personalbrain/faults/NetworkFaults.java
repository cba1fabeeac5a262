package dev.personalbrain.faults;

import static dev.personalbrain.faults.NetworkFault.CHANGED;
import static dev.personalbrain.faults.NetworkFault.NO_SOURCE;
import static dev.personalbrain.faults.NetworkFault.OTHER_BYTES;
import static dev.personalbrain.faults.NetworkFault.lasting;
import static dev.personalbrain.faults.NetworkFault.passing;
import static dev.personalbrain.fetch.Fault.otherBytes;
import static dev.personalbrain.fetch.Fault.redirect;
import static dev.personalbrain.fetch.Fault.resetAfter;
import static dev.personalbrain.fetch.Fault.silence;
import static dev.personalbrain.fetch.Fault.status;
import static dev.personalbrain.fetch.Fault.trickle;
import static dev.personalbrain.fetch.Fault.truncatedAfter;

import dev.personalbrain.fetch.Authorization;
import dev.personalbrain.fetch.FaultyRepository;
import dev.personalbrain.fetch.ForwardProxy;
import dev.personalbrain.fetch.TestCertificates;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that a network does wrong. */
final class NetworkFaults {
    private static final int HALF = 100_000;

    private NetworkFaults() {}

    static List<Hazard> all() {
        return List.of(
                passing("network: reset half-way, once", resetAfter(HALF)),
                passing("network: closed half-way, twice", truncatedAfter(HALF), truncatedAfter(HALF)),
                passing("network: 500, once", status(500)),
                passing("network: 429 with Retry-After", status(429, "Retry-After: 1")),
                lasting("network: reset half-way, always", resetAfter(0), NO_SOURCE, CHANGED),
                lasting("network: 500, always", status(500), NO_SOURCE, "500"),
                lasting("network: 401", status(401), NO_SOURCE, "401"),
                lasting("network: 404", status(404), NO_SOURCE, "404"),
                lasting("network: a byte at a time", trickle(), NO_SOURCE, CHANGED),
                lasting("network: silence", silence(), NO_SOURCE, CHANGED),
                lasting("network: wrong bytes of the right length", otherBytes(), OTHER_BYTES, CHANGED),
                new NamedHazard("network: endless redirects", NetworkFaults::endlessRedirects),
                new NamedHazard("network: connection refused", NetworkFaults::refused),
                new NamedHazard("network: name unknown", NetworkFaults::unknownName),
                new NamedHazard("network: certificate by an unknown authority", NetworkFaults::unknownAuthority),
                new NamedHazard("network: proxy with authentication", NetworkFaults::proxy),
                new NamedHazard("network: mirror fails, the next is well", NetworkFaults::mirror));
    }

    private static void endlessRedirects(Ground ground) throws Exception {
        String name = Path.of(ground.changed()).getFileName().toString();
        lasting("", redirect(name), NO_SOURCE, "redirect").run(ground);
    }

    private static void refused(Ground ground) throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        lastingly("refused").upgrade(ground, "http://127.0.0.1:" + port + "/maven2/", Map.of());
    }

    private static void unknownName(Ground ground) throws Exception {
        lastingly("repository.invalid").upgrade(ground, "https://repository.invalid/maven2/", Map.of());
    }

    private static void unknownAuthority(Ground ground) throws Exception {
        TestCertificates certificates = TestCertificates.make(Files.createTempDirectory(ground.scratch(), "tls"));
        try (FaultyRepository server =
                ground.serve(FaultyRepository.start(certificates.sockets("good"), "https"))) {
            lastingly("certificate").upgrade(ground, server.base().toString(), Map.of());
            Path authority = Files.writeString(
                    Files.createTempFile(ground.scratch(), "ca", ".pem"), certificates.pem("authority"));
            passing("").upgrade(ground, server.base().toString(), Map.of("BRAIN_CA_CERT", authority.toString()));
        }
    }

    private static void proxy(Ground ground) throws Exception {
        try (FaultyRepository server = ground.serve(FaultyRepository.start());
                ForwardProxy proxy = ForwardProxy.start(server.port(), Optional.of(Authorization.basic("me", "secret")))) {
            String repository = "http://repository.invalid/maven2/";
            lastingly("407").upgrade(ground, repository, proxied(proxy, ""));
            passing("").upgrade(ground, repository, proxied(proxy, "me:secret@"));
        }
    }

    private static Map<String, String> proxied(ForwardProxy proxy, String login) {
        return Map.of("http_proxy", "http://" + login + "127.0.0.1:" + proxy.port(), "BRAIN_ALLOW_HTTP", "true");
    }

    private static void mirror(Ground ground) throws Exception {
        try (FaultyRepository bad = FaultyRepository.start();
                FaultyRepository good = ground.serve(FaultyRepository.start())) {
            bad.failing(ground.changed(), status(503), status(503), status(503));
            passing("").upgrade(ground, "http://127.0.0.1:9/", Map.of("BRAIN_SOURCES", bad.base() + "," + good.base()));
        }
    }

    private static NetworkFault lastingly(String word) {
        return new NetworkFault("", List.of(), true, NO_SOURCE, word);
    }
}
