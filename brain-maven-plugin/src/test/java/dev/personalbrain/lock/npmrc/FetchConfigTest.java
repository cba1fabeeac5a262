package dev.personalbrain.lock.npmrc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.fetch.FetchSettings;
import dev.personalbrain.fetch.NamedProxy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchConfigTest {
    @TempDir
    Path folder;

    private TestNpm npm;

    @BeforeEach
    void machine() throws IOException {
        npm = new TestNpm(folder);
    }

    private FetchSettings with(String npmrc) throws IOException {
        return npm.user(npmrc).settings().fetchSettings();
    }

    @Test
    void leavesAloneWhatNpmSaysNothingOf() throws IOException {
        FetchSettings settings = with("");
        assertThat(settings.offline()).isFalse();
        assertThat(settings.anyCertificate()).isFalse();
        assertThat(settings.certificates()).isEmpty();
        assertThat(settings.proxies().https()).isEmpty();
    }

    @Test
    void oneProxyServesForBoth() throws IOException {
        assertThat(with("proxy=http://proxy:1").proxies().https())
                .map(NamedProxy::text)
                .contains("http://proxy:1");
        FetchSettings both = with("proxy=http://proxy:1\nhttps-proxy=http://proxy:2");
        assertThat(both.proxies().http()).map(NamedProxy::text).contains("http://proxy:2");
        assertThat(both.proxies().https()).map(NamedProxy::text).contains("http://proxy:2");
    }

    @Test
    void nullIsNoProxy() throws IOException {
        assertThat(with("proxy=null\nhttps-proxy=false").proxies().http()).isEmpty();
    }

    @Test
    void readsCertificatesFromAFile() throws IOException {
        Path pem = Files.writeString(npm.home().resolve("ca.pem"), "");
        assertThat(with("cafile=~/ca.pem").certificates()).contains(pem);
        assertThat(with("cafile=" + pem).certificates()).contains(pem);
        assertThat(with("cafile=~/none.pem").certificates()).isEmpty();
        npm.with("NODE_EXTRA_CA_CERTS", pem.toString());
        assertThat(with("").certificates()).contains(pem);
    }

    @Test
    void readsCertificatesFromTheConfigurationItself() throws IOException {
        assertThat(with("ca[]=\"one\\ntwo\"\nca[]=three\\nfour").certificates())
                .get()
                .satisfies(file -> assertThat(file).hasContent("one\ntwo\nthree\nfour"));
        assertThat(with("ca=null").certificates()).isEmpty();
    }

    @Test
    void believesAnyCertificateWhereNpmDoes() throws IOException {
        assertThat(with("strict-ssl=false").anyCertificate()).isTrue();
        assertThat(with("strict-ssl=true").anyCertificate()).isFalse();
    }

    @Test
    void isOfflineWhereNpmIs() throws IOException {
        assertThat(with("offline=true").offline()).isTrue();
        assertThat(with("offline=false").offline()).isFalse();
    }
}
