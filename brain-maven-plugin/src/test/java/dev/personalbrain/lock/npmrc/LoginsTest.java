package dev.personalbrain.lock.npmrc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import dev.personalbrain.fetch.Authorization;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginsTest {
    private static final String URL = "https://npm.example.com/team/x/a/-/a-1.0.0.tgz";

    @TempDir
    Path folder;

    private TestNpm npm;

    @BeforeEach
    void machine() throws IOException {
        npm = new TestNpm(folder);
    }

    private Optional<Authorization> login(String npmrc) throws IOException {
        return npm.user(npmrc).remote("a", URL).authorization();
    }

    @Test
    void theLongestPathCounts() throws IOException {
        assertThat(login("//npm.example.com/:_authToken=host\n//npm.example.com/team/x/:_authToken=team\n"
                        + "//npm.example.com/team/y/:_authToken=other"))
                .contains(Authorization.bearer("team"));
        assertThat(login("//npm.example.com/:_authToken=host\n//npm.example.com/tea/:_authToken=other"))
                .contains(Authorization.bearer("host"));
    }

    @Test
    void aPathMayEndWithoutASlash() throws IOException {
        assertThat(login("//npm.example.com/team:_authToken=t")).contains(Authorization.bearer("t"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//other.example.com/:_authToken=t",
                "//npm.example.com:8443/:_authToken=t",
                "//npm.example.com/team/y/:_authToken=t",
                "//npm.example.com/:username=u",
                "https://npm.example.com/:_authToken=t"
            })
    void goesToNobodyElse(String npmrc) throws IOException {
        assertThat(login(npmrc)).isEmpty();
    }

    @Test
    void knowsAllThreeKinds() throws IOException {
        assertThat(login("//npm.example.com/:_auth=dTpw")).contains(Authorization.basic("u", "p"));
        assertThat(login("//npm.example.com/:username=u\n//npm.example.com/:_password=cDpx"))
                .contains(Authorization.basic("u", "p:q"));
        assertThat(login("//npm.example.com/:_auth=dTpw\n//npm.example.com/:_authToken=t"))
                .contains(Authorization.bearer("t"));
    }

    @Test
    void comesFromTheEnvironmentToo() throws IOException {
        npm.with("npm_config_//npm.example.com/:_authToken", "Case");
        assertThat(login("")).contains(Authorization.bearer("Case"));
    }

    @Test
    void aPortBelongsToTheHost() throws IOException {
        npm.user("//npm.example.com:8443/:_authToken=t");
        assertThat(npm.remote("a", "https://npm.example.com:8443/a.tgz").authorization())
                .isPresent();
        npm.user("//npm.example.com/:_authToken=t");
        assertThat(npm.remote("a", "https://npm.example.com:443/a.tgz").authorization())
                .isPresent();
    }

    @Test
    void aRegistrysLoginGoesToOtherPathsOfItsHost() throws IOException {
        String npmrc = "registry=https://npm.example.com/api/\n//npm.example.com/api/:_authToken=t";
        assertThat(login(npmrc)).contains(Authorization.bearer("t"));
        assertThat(npm.remote("a", "https://files.example.com/a.tgz").authorization())
                .isEmpty();
    }

    @Test
    void aRegistrysUrlMayHoldALogin() throws IOException {
        npm.user("registry=https://u:p@npm.example.com/");
        assertThat(npm.remote("a").authorization()).contains(Authorization.basic("u", "p"));
        assertThat(npm.remote("a").base()).hasToString("https://npm.example.com/");
    }

    @Test
    void namesAVariableThatIsNotSet() {
        assertThatThrownBy(() -> login("//npm.example.com/:_authToken=x${NPM_TOKEN}y"))
                .isInstanceOf(UserException.class)
                .hasMessage("npm's configuration: '//npm.example.com/:_authToken' names a variable that is not set"
                        + " (${NPM_TOKEN}); set it, or remove the line");
    }

    @Test
    void aVariableThatIsNotSetForAnotherHostIsNoMatter() throws IOException {
        assertThat(login("//other.example.com/:_authToken=${NPM_TOKEN}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"_authToken=secret", "_auth=secret", "username=secret", "_password=secret"})
    void refusesASecretForNoRegistry(String line) {
        assertThatThrownBy(() -> login(line))
                .isInstanceOf(UserException.class)
                .hasMessageContaining(npm.home().resolve(".npmrc") + ": '")
                .hasMessageContaining("' is for no registry (expected '//HOST/PATH/:")
                .hasMessageNotContaining("secret");
    }

    @Test
    void refusesWhatNoHeaderCanCarry() {
        assertThatThrownBy(() -> login("//npm.example.com/:_authToken=\"secret\\u0007\""))
                .hasMessageContaining("holds characters that no header can carry")
                .hasMessageNotContaining("secret");
    }

    @Test
    void refusesAPasswordThatIsNotEncoded() {
        assertThatThrownBy(() -> login("//npm.example.com/:username=u\n//npm.example.com/:_password=secre"))
                .hasMessage("npm's configuration: '//npm.example.com/:_password' is not the Base64 of a password")
                .hasNoCause();
    }

    @Test
    void refusesAClientsCertificate() {
        assertThatThrownBy(() -> login("//npm.example.com/:certfile=/a.pem\n//npm.example.com/:keyfile=/a.key"))
                .hasMessageContaining(
                        "'//npm.example.com/:certfile' asks for a client's certificate, which is not supported");
    }
}
