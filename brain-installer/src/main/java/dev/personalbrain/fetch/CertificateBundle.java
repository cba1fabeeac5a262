package dev.personalbrain.fetch;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Certificate authorities from a PEM file; text around the certificates is passed over, as the usual bundles have it. */
record CertificateBundle(List<X509Certificate> certificates) {
    private static final Pattern BLOCK = Pattern.compile("-----BEGIN CERTIFICATE-----([^-]*)-----END CERTIFICATE-----");

    static CertificateBundle read(Path file) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            CertificateBundle bundle = parse(text);
            if (bundle.certificates.isEmpty()) {
                throw unusable(file, "holds no certificate", null);
            }
            return bundle;
        } catch (IOException e) {
            throw unusable(file, "cannot be read", e);
        } catch (CertificateException | IllegalArgumentException e) {
            throw unusable(file, "holds a damaged certificate", e);
        }
    }

    private static CertificateBundle parse(String text) throws CertificateException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<X509Certificate> certificates = new ArrayList<>();
        Matcher blocks = BLOCK.matcher(text);
        while (blocks.find()) {
            byte[] der = Base64.getMimeDecoder().decode(blocks.group(1));
            certificates.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)));
        }
        return new CertificateBundle(certificates);
    }

    /** These authorities and those that the JVM trusts by itself. */
    TrustManager[] trust() throws GeneralSecurityException {
        KeyStore all = emptyStore();
        for (X509Certificate certificate : certificates) {
            add(all, certificate);
        }
        for (TrustManager manager : trust(null)) {
            for (X509Certificate certificate : ((X509TrustManager) manager).getAcceptedIssuers()) {
                add(all, certificate);
            }
        }
        return trust(all);
    }

    private static void add(KeyStore store, X509Certificate certificate) throws GeneralSecurityException {
        store.setCertificateEntry("authority-" + store.size(), certificate);
    }

    private static KeyStore emptyStore() throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            return store;
        } catch (IOException e) {
            throw new IllegalStateException("nothing is read for an empty key store", e);
        }
    }

    /** @param store null for the JVM's own */
    private static TrustManager[] trust(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private static UserException unusable(Path file, String what, Exception cause) {
        return new UserException(
                ExitCode.USAGE,
                "certificates '" + file + "' " + what
                        + " (BRAIN_CA_CERT, SSL_CERT_FILE or <caCertificates>: expected a PEM file with certificates)",
                cause);
    }
}
