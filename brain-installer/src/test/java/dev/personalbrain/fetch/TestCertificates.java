package dev.personalbrain.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate authority made for the tests, and a server's certificate for 127.0.0.1 and {@code repository.invalid} from it. */
public final class TestCertificates {
    private static final char[] PASSWORD = "changeit".toCharArray();

    private final KeyStore store;

    private TestCertificates(KeyStore store) {
        this.store = store;
    }

    /** @param validity keytool's options for the server's certificate, such as {@code -validity 5} */
    public static TestCertificates make(Path folder, String... validity)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path file = folder.resolve("server.p12");
        keytool(file, "authority", "-ext", "bc:c", "-validity", "30", "-startdate", "-20d");
        List<String> options =
                new ArrayList<>(List.of("-signer", "authority", "-ext", "san=ip:127.0.0.1,dns:repository.invalid"));
        options.addAll(List.of(validity));
        keytool(file, "server", options.toArray(String[]::new));
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD);
            return new TestCertificates(store);
        }
    }

    private static void keytool(Path store, String name, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-J-Xshare:auto",
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                name,
                "-dname",
                "CN=" + name,
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD)));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException("keytool: " + output);
        }
    }

    /** The authority's certificate as PEM text. */
    public String authority() throws GeneralSecurityException {
        Certificate authority = store.getCertificate("authority");
        String body = Base64.getMimeEncoder(64, "\n".getBytes()).encodeToString(authority.getEncoded());
        return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
    }

    public ServerSocketFactory sockets() throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        KeyStore server = withoutAuthority();
        keys.init(server, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context.getServerSocketFactory();
    }

    /** So that the server shows its own certificate and not the authority's. */
    private KeyStore withoutAuthority() throws GeneralSecurityException {
        try {
            KeyStore server = KeyStore.getInstance("PKCS12");
            server.load(null, null);
            server.setKeyEntry(
                    "server", store.getKey("server", PASSWORD), PASSWORD, store.getCertificateChain("server"));
            return server;
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
    }
}
