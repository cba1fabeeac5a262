package dev.personalbrain.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpProxyTest {
    private final TestModule module = TestModule.of(100_000);

    @TempDir
    Path folder;

    private FaultyRepository repository;
    private ForwardProxy proxy;
    private TestFetch fetch;

    @BeforeEach
    void start() throws IOException {
        repository = FaultyRepository.start().serve(TestModule.PATH, module.bytes());
        proxy = ForwardProxy.start(repository.port(), Optional.of(Authorization.basic("me", "secret")));
        fetch = new TestFetch(folder).from("http://repository.invalid/maven2/").with("BRAIN_ALLOW_HTTP", true);
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        repository.close();
    }

    private UserException failure() {
        return catchThrowableOfType(UserException.class, () -> fetch.run(module));
    }

    @Test
    void forwardsPlainRequests() throws IOException {
        fetch.with("HTTP_PROXY", "http://me:secret@127.0.0.1:" + proxy.port());
        assertThat(fetch.run(module)).isEqualTo(module.bytes());
        assertThat(proxy.requests().get(0).path()).isEqualTo("http://repository.invalid/maven2/" + TestModule.PATH);
    }

    @Test
    void asksForALogin() {
        fetch.with("HTTP_PROXY", "127.0.0.1:" + proxy.port());
        assertThat(failure()).hasMessageContaining("HTTP 407. To mend: put the proxy's user:password@");
    }

    @Test
    void isNotAskedForHostsThatAreReachedDirectly() {
        fetch.with("HTTP_PROXY", "http://me:secret@127.0.0.1:" + proxy.port()).with("NO_PROXY", ".invalid");
        assertThat(failure()).hasMessageContaining("unknown host repository.invalid");
        assertThat(proxy.requests()).isEmpty();
    }

    @Test
    void isNotAskedForThisMachine() throws IOException {
        fetch.with("HTTP_PROXY", "http://me:secret@127.0.0.1:" + proxy.port()).from(repository.base());
        assertThat(fetch.run(module)).isEqualTo(module.bytes());
        assertThat(proxy.requests()).isEmpty();
    }

    @Test
    void isNamedWhereItsHostIsUnknown() {
        fetch.with("HTTP_PROXY", "http://proxy.invalid:3128");
        assertThat(failure()).hasMessageContaining("proxy.invalid");
    }
}
