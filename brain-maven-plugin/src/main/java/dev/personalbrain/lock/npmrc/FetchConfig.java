package dev.personalbrain.lock.npmrc;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.fetch.DirectHosts;
import dev.personalbrain.fetch.FetchSettings;
import dev.personalbrain.fetch.NamedProxy;
import dev.personalbrain.fetch.Proxies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What npm's configuration says about the way to any registry: proxies, certificates, offline. */
record FetchConfig(NpmConfig config, ConfigFiles files) {
    FetchSettings over(FetchSettings base) {
        FetchSettings settings = base.withProxies(proxies(base.proxies()))
                .withOffline(base.offline() || config.isOn("offline"))
                .withAnyCertificate(base.anyCertificate() || config.isOff("strict-ssl"));
        return certificates().map(settings::withCertificates).orElse(settings);
    }

    /** npm has one proxy for both, and prefers the one that is named for https. */
    private Proxies proxies(Proxies base) {
        Optional<NamedProxy> proxy = proxy("https-proxy").or(() -> proxy("proxy"));
        List<String> direct = config.list("noproxy");
        return new Proxies(
                proxy.or(base::http),
                proxy.or(base::https),
                direct.isEmpty() ? base.direct() : DirectHosts.ofVariable(String.join(",", direct)));
    }

    private Optional<NamedProxy> proxy(String key) {
        return config.text(key).map(text -> new NamedProxy("npm's configuration: " + key, text));
    }

    /** As npm: a file that is not there does not count. */
    private Optional<Path> certificates() {
        return config.text("cafile")
                .map(files::path)
                .filter(Files::isRegularFile)
                .or(this::inlined)
                .or(() -> Optional.ofNullable(files.environment().get("NODE_EXTRA_CA_CERTS"))
                        .filter(text -> !text.isEmpty())
                        .map(files::path)
                        .filter(Files::isRegularFile));
    }

    /** What is written in the configuration itself, put into a file, where fetching looks for it. */
    private Optional<Path> inlined() {
        String pem = String.join("\n", config.list("ca")).replace("\\n", "\n");
        return config.text("ca").map(any -> file(pem));
    }

    private static Path file(String pem) {
        try {
            Path file = Files.createTempFile("npm-ca", ".pem");
            file.toFile().deleteOnExit();
            return Files.writeString(file, pem);
        } catch (IOException e) {
            throw new UserException(
                    ExitCode.CONFIGURATION, "npm's configuration: 'ca' cannot be put into a file: " + e, e);
        }
    }
}
