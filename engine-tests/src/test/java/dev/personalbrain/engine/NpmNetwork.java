package dev.personalbrain.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** What a build of an image needs to reach this machine's npm registry: the certificate authorities that this machine trusts. */
final class NpmNetwork {
    private static final Path CERTIFICATES = Path.of("/etc/ssl/certs/ca-certificates.crt");

    private NpmNetwork() {}

    /** Options of {@code docker build}, with these build arguments among them. */
    static List<String> options(Path context, String... arguments) throws IOException {
        List<String> options = new ArrayList<>();
        for (String argument : arguments) {
            options.addAll(List.of("--build-arg", argument));
        }
        if (Files.exists(CERTIFICATES)) {
            Files.copy(CERTIFICATES, context.resolve("ca.pem"), StandardCopyOption.REPLACE_EXISTING);
            options.addAll(List.of("--build-arg", "BRAIN_CA_CERT=ca.pem"));
        }
        return options;
    }
}
