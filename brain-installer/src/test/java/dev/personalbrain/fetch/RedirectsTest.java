package dev.personalbrain.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedirectsTest {
    private final TestModule module = TestModule.of(100_000);

    @TempDir
    Path folder;

    private FaultyRepository repository;
    private FaultyRepository elsewhere;
    private TestFetch fetch;

    @BeforeEach
    void start() throws IOException {
        repository = FaultyRepository.start().serve("store/blob", module.bytes());
        elsewhere = FaultyRepository.start().serve("blob", module.bytes());
        fetch = new TestFetch(folder)
                .from(repository.base())
                .with("BRAIN_REPOSITORY_USERNAME", "me")
                .with("BRAIN_REPOSITORY_PASSWORD", "secret");
    }

    @AfterEach
    void stop() throws IOException {
        repository.close();
        elsewhere.close();
    }

    private void redirect(String location) {
        repository.failing(TestModule.PATH, Fault.redirect(location));
    }

    private UserException failure() {
        return catchThrowableOfType(UserException.class, () -> fetch.run(module));
    }

    @Test
    void areFollowedOnTheSameHostWithCredentials() throws IOException {
        redirect("/maven2/store/blob");
        assertThat(fetch.run(module)).isEqualTo(module.bytes());
        assertThat(repository.requests())
                .allMatch(request -> request.header("Authorization").isPresent());
    }

    @Test
    void doNotCarryCredentialsToAnotherHost() throws IOException {
        redirect(elsewhere.base() + "blob?signature=abc");
        elsewhere.serve("blob?signature=abc", module.bytes());
        assertThat(fetch.run(module)).isEqualTo(module.bytes());
        assertThat(repository.requests().get(0).header("Authorization")).isPresent();
        assertThat(elsewhere.requests().get(0).header("Authorization")).isEmpty();
    }

    @Test
    void endWhereTheyGoInCircles() {
        redirect("/maven2/store/loop");
        repository.failing("store/loop", Fault.redirect(repository.base() + TestModule.PATH + "?token=abc"));
        repository.failing(TestModule.PATH + "?token=abc", Fault.redirect(repository.base() + TestModule.PATH));
        assertThat(failure())
                .hasMessageContaining("redirected 3 times, last to " + repository.base() + TestModule.PATH)
                .hasMessageNotContaining("token");
    }

    @Test
    void endAfterTen() {
        redirect("/maven2/1");
        for (int i = 1; i < 20; i++) {
            repository.failing(String.valueOf(i), Fault.redirect("/maven2/" + (i + 1)));
        }
        assertThat(failure()).hasMessageContaining("redirected 11 times");
        assertThat(repository.requests()).hasSize(10);
    }

    @Test
    void needAUsableLocation() {
        repository.failing(
                TestModule.PATH, Fault.status(301), Fault.redirect("ftp://x/y"), Fault.redirect("http://[oops"));
        assertThat(failure()).hasMessageContaining("HTTP 301 without a usable Location");
        assertThat(failure()).hasMessageContaining("HTTP 302 without a usable Location");
        assertThat(failure()).hasMessageContaining("HTTP 302 without a usable Location");
    }

    @Test
    void areRefusedToUnencryptedHosts() {
        redirect("http://me:secret@repository.invalid/x");
        assertThat(failure()).hasMessageContaining("http is not encrypted").hasMessageNotContaining("secret");
    }
}
