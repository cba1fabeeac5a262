package dev.personalbrain.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class CredentialsTest extends FetchFromRepository {
    private static final Authorization ME = Authorization.basic("me", "s:cret ü");

    CredentialsTest() {
        super(TestModule.of(1_000));
    }

    /** The header that the repository got. */
    private Optional<String> sent() throws IOException {
        fetch.run(module);
        return repository.requests().get(0).header("Authorization");
    }

    private TestFetch asMe() {
        return fetch.with("BRAIN_REPOSITORY_USERNAME", "me").with("BRAIN_REPOSITORY_PASSWORD", "s:cret ü");
    }

    @Test
    void areNotInventedWhereThereAreNone() throws IOException {
        assertThat(sent()).isEmpty();
    }

    @Test
    void goToTheFirstRepositoryThatTheUserNamed() throws IOException {
        asMe();
        assertThat(sent()).hasValue(ME.header());
    }

    @Test
    void stayFromTheSecondRepository() throws IOException {
        try (FaultyRepository first = FaultyRepository.start()) {
            asMe().from(first.base(), repository.base());
            assertThat(sent()).isEmpty();
            assertThat(first.requests().get(0).header("Authorization")).hasValue(ME.header());
        }
    }

    @Test
    void stayFromARepositoryThatOnlyAManifestNamed() throws IOException {
        asMe().environment.remove("BRAIN_SOURCES");
        FetchSettings settings = FetchSettings.of(fetch.environment, new Properties())
                .withLast(List.of(Source.parse(repository.base().toString())));
        Fetchers.of(settings).fetch(module.request(), fetch.target, FetchListener.SILENT);
        assertThat(repository.requests().get(0).header("Authorization")).isEmpty();
    }

    @Test
    void goToTheHostThatTheyAreFor() throws IOException {
        asMe().with("BRAIN_REPOSITORY_HOST", "127.0.0.1:" + repository.port());
        assertThat(sent()).hasValue(ME.header());
    }

    @Test
    void stayFromOtherHosts() throws IOException {
        asMe().with("BRAIN_REPOSITORY_HOST", "127.0.0.1:1");
        assertThat(sent()).isEmpty();
    }

    @Test
    void canBeAToken() throws IOException {
        fetch.with("BRAIN_REPOSITORY_TOKEN", "abc123");
        assertThat(sent()).hasValue("Bearer abc123");
    }

    @Test
    void refuseATokenThatNoHeaderCanCarryAndDoNotShowIt() {
        for (String token : new String[] {"hid\nden", "hid\r\nX: den", "hid den", "hidä"}) {
            fetch.with("BRAIN_REPOSITORY_TOKEN", token);
            assertThat(catchThrowableOfType(UserException.class, this::sent))
                    .hasMessageStartingWith("BRAIN_REPOSITORY_TOKEN is not a token")
                    .hasMessageNotContaining("hid")
                    .hasNoCause();
        }
    }

    @Test
    void needAHostAndNotAUrl() {
        fetch.with("BRAIN_REPOSITORY_HOST", "https://me:hidden@host/m2");
        assertThat(catchThrowableOfType(UserException.class, this::sent))
                .hasMessage("BRAIN_REPOSITORY_HOST is not a host (expected host or host:port, and no URL)");
    }

    @Test
    void comeFromTheSourcesOwnUrl() throws IOException {
        asMe().from("http://you:p%40ss@127.0.0.1:" + repository.port() + "/maven2");
        assertThat(sent()).hasValue(Authorization.basic("you", "p@ss").header());
    }

    @Test
    void comeFromNetrc() throws IOException {
        Files.writeString(folder.resolve(".netrc"), "machine 127.0.0.1 login me password \"s:cret ü\"\n");
        assertThat(sent()).hasValue(ME.header());
    }

    @Test
    void comeFromTheNetrcThatIsNamed() throws IOException {
        fetch.with("NETRC", Files.writeString(folder.resolve("other"), "default login me password x"));
        assertThat(sent()).hasValue(Authorization.basic("me", "x").header());
    }

    @Test
    void needTheNetrcThatIsNamed() {
        fetch.with("NETRC", folder.resolve("absent"));
        assertThat(catchThrowableOfType(UserException.class, this::sent))
                .hasMessageContaining("NETRC: '" + folder.resolve("absent") + "' cannot be read");
    }

    @Test
    void areNeverShown() {
        asMe().from("http://you:hidden@127.0.0.1:" + repository.port() + "/maven2");
        fetch.with("HTTPS_PROXY", "http://proxyuser:hidden@proxy:1");
        repository.failing(TestModule.PATH, Fault.status(401));
        assertThat(catchThrowableOfType(UserException.class, this::sent)).hasMessageNotContaining("hidden");
        assertThat(fetch.heard.toString()).doesNotContain("hidden");
        assertThat(FetchSettings.of(fetch.environment, new Properties()).toString())
                .doesNotContain("hidden", "s:cret", ME.header());
    }
}
