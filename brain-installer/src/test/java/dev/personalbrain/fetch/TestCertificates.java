package dev.personalbrain.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate authority made for the tests, and certificates for 127.0.0.1 and {@code repository.invalid} from it: one good, one expired. */
public final class TestCertificates {
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final String NAMES = "san=ip:127.0.0.1,dns:repository.invalid";

    private final KeyStore store;

    private TestCertificates(KeyStore store) {
        this.store = store;
    }

    public static TestCertificates make(Path folder)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path file = folder.resolve("server.p12");
        keytool(file, "authority", "-ext", "bc:c", "-startdate", "-20d", "-validity", "90");
        keytool(file, "good", "-signer", "authority", "-ext", NAMES, "-startdate", "-1d", "-validity", "30");
        keytool(file, "expired", "-signer", "authority", "-ext", NAMES, "-startdate", "-10d", "-validity", "5");
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

    /** As PEM text: {@code authority}, {@code good} or {@code expired}. */
    public String pem(String name) throws GeneralSecurityException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(store.getCertificate(name).getEncoded());
        return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
    }

    /** A server's sockets with the certificate of that name. */
    public ServerSocketFactory sockets(String name) throws IOException, GeneralSecurityException {
        KeyStore server = KeyStore.getInstance("PKCS12");
        server.load(null, null);
        server.setKeyEntry(name, store.getKey(name, PASSWORD), PASSWORD, store.getCertificateChain(name));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(server, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context.getServerSocketFactory();
    }
}
