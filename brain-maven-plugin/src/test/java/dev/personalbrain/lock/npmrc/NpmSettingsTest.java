package dev.personalbrain.lock.npmrc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import dev.personalbrain.fetch.Authorization;
import dev.personalbrain.fetch.FetchSettings;
import dev.personalbrain.lock.LockedTree;
import dev.personalbrain.lock.PackageJson;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpmSettingsTest {
    @TempDir
    Path folder;

    private TestNpm npm;

    @BeforeEach
    void machine() throws IOException {
        npm = new TestNpm(folder);
    }

    private String base() {
        return npm.remote("a").base().toString();
    }

    @Test
    void eachPlaceCountsBeforeTheNext() throws IOException {
        npm.machine = Optional.of("https://machine.example.com/");
        assertThat(base()).isEqualTo("https://machine.example.com/");
        npm.global("registry=https://global.example.com/");
        assertThat(base()).isEqualTo("https://global.example.com/");
        npm.user("registry=https://user.example.com");
        assertThat(base()).isEqualTo("https://user.example.com/");
        npm.project("registry=https://project.example.com/npm");
        assertThat(base()).isEqualTo("https://project.example.com/npm/");
        npm.with("NPM_CONFIG_REGISTRY", "https://env.example.com/");
        assertThat(base()).isEqualTo("https://env.example.com/");
        npm.own = Optional.of("https://pom.example.com/");
        assertThat(base()).isEqualTo("https://pom.example.com/");
    }

    @Test
    void npmsOwnFolderComesLast() throws IOException {
        Path program = folder.resolve("npm/bin/npm-cli.js");
        Files.createDirectories(program.getParent());
        Files.writeString(program, "");
        Files.writeString(folder.resolve("npm/npmrc"), "registry=https://builtin.example.com/");
        Files.createDirectories(folder.resolve("path"));
        Files.createSymbolicLink(folder.resolve("path/npm"), program);
        npm.with("PATH", folder.resolve("path").toString());
        assertThat(base()).isEqualTo("https://builtin.example.com/");
    }

    @Test
    void filesAreWhereTheEnvironmentSays() throws IOException {
        Files.writeString(folder.resolve("mine"), "@s:registry=https://mine.example.com/");
        Files.writeString(folder.resolve("all"), "registry=https://all.example.com/");
        npm.with("npm_config_userconfig", folder.resolve("mine").toString())
                .with("npm_config_globalconfig", folder.resolve("all").toString());
        assertThat(npm.remote("@s/a").base()).hasToString("https://mine.example.com/");
        assertThat(base()).isEqualTo("https://all.example.com/");
    }

    @Test
    void aScopeHasItsOwnRegistry() throws IOException {
        npm.user("@s:registry=https://s.example.com/x/\nregistry=https://user.example.com/");
        assertThat(npm.remote("@s/a"))
                .isEqualTo(new Remote(URI.create("https://s.example.com/x/"), "@s/a/-/a-1.0.0.tgz", Optional.empty()));
        assertThat(npm.remote("@t/a").base()).hasToString("https://user.example.com/");
    }

    @Test
    void thePluginsOwnRegistryHasEverythingThatIsOnOne() throws IOException {
        npm.user("@s:registry=https://s.example.com/x/");
        npm.own = Optional.of("https://me:pw@pom.example.com/npm");
        String base = "https://pom.example.com/npm/";
        assertThat(npm.remote("@s/a").base()).hasToString(base);
        assertThat(npm.remote("@s/a", "https://s.example.com/x/@s/a/-/a-1.0.0.tgz"))
                .isEqualTo(new Remote(
                        URI.create(base), "@s/a/-/a-1.0.0.tgz", Optional.of(Authorization.basic("me", "pw"))));
        assertThat(npm.remote("@s/a", "https://files.example.com/a.tgz").base())
                .hasToString("https://files.example.com/");
    }

    @Test
    void variablesStandForTheirValues() throws IOException {
        npm.user("registry=https://${WHERE}.example.com/").with("WHERE", "here");
        assertThat(base()).isEqualTo("https://here.example.com/");
    }

    @Test
    void saysThatNoRegistryIsKnown() {
        assertThatThrownBy(this::base)
                .isInstanceOf(UserException.class)
                .hasMessageContaining("no registry is known for a:")
                .hasMessageEndingWith("set 'registry' in .npmrc, or <npm><registry>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"npm.example.com", "/opt/registry", "file:///opt", "https://me:secret@npm example.com/"})
    void refusesWhatIsNoRegistryWithoutShowingIt(String url) throws IOException {
        npm.user("registry=" + url);
        assertThatThrownBy(this::base).isInstanceOf(UserException.class).hasMessageNotContaining("secret");
    }

    @Test
    void namesWhereARegistryIsWrittenThatIsNone() throws IOException {
        npm.user("registry=npm.example.com");
        assertThatThrownBy(this::base)
                .hasMessage(
                        npm.home().resolve(".npmrc")
                                + ": registry: is not the URL of a registry (expected one that begins with https:// or http://)");
    }

    @ParameterizedTest
    @CsvSource({
        "'', files.npmjs.test/@s/a/-/a-1.0.0.tgz, https://mirror.example.com/npm/, @s/a/-/a-1.0.0.tgz",
        "'', other.example.com/@s/a/-/a-1.0.0.tgz, https://other.example.com/, @s/a/-/a-1.0.0.tgz",
        "npmjs, other.example.com/x/@s/a/-/a-1.0.0.tgz, https://other.example.com/x/, @s/a/-/a-1.0.0.tgz",
        "never, files.npmjs.test/@s/a/-/a-1.0.0.tgz, https://files.npmjs.test/, @s/a/-/a-1.0.0.tgz",
        "always, other.example.com/@s/a/-/a-1.0.0.tgz, https://mirror.example.com/npm/, @s/a/-/a-1.0.0.tgz",
        "always, other.example.com/npm/@s/a/-/a-1.0.0.tgz, https://mirror.example.com/npm/, @s/a/-/a-1.0.0.tgz",
        "other.example.com, other.example.com/@s/a/-/a-1.0.0.tgz, https://mirror.example.com/npm/, @s/a/-/a-1.0.0.tgz",
        "other.example.com, third.example.com/@s/a/-/a-1.0.0.tgz, https://third.example.com/, @s/a/-/a-1.0.0.tgz",
        "https://other.example.com/x, other.example.com/x/@s/a/-/a-1.0.0.tgz, https://mirror.example.com/npm/, @s/a/-/a-1.0.0.tgz",
        "https://other.example.com/x, other.example.com/y/@s/a/-/a-1.0.0.tgz, https://other.example.com/y/, @s/a/-/a-1.0.0.tgz",
        "'', files.example.com/some%20where/a%2B1.tgz#sha, https://files.example.com/some%20where/, a+1.tgz"
    })
    void replacesTheHostOfALockFilesUrlAsNpmDoes(String rule, String resolved, String base, String path)
            throws IOException {
        npm.user(
                "registry=https://mirror.example.com/npm/\n" + (rule.isEmpty() ? "" : "replace-registry-host=" + rule));
        Remote remote = npm.remote("@s/a", "https://" + resolved);
        assertThat(remote.base()).hasToString(base);
        assertThat(remote.path()).isEqualTo(path);
    }

    @Test
    void aLockFilesUrlNeedsNoRegistry() {
        assertThat(npm.remote("a", "https://other.example.com/a/-/a-1.0.0.tgz").base())
                .hasToString("https://other.example.com/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://me:secret@x.example.com/a.tgz",
                "https://x.example.com/a.tgz?sig=secret",
                "ftp://x/secret",
                "secret"
            })
    void refusesALockFilesUrlWithASecretInIt(String url) {
        assertThatThrownBy(() -> npm.remote("a", url))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("is not a tarball's URL")
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    @Test
    void theLockFilesRegistryCountsWhereNoneIsConfigured() throws IOException {
        npm.machine = Optional.of("https://machine.example.com/");
        LockedTree tree = tree(
                "https://rare.example.com/a/-/a-1.0.0.tgz",
                "https://lock.example.com/x/b/-/b-1.0.0.tgz",
                "https://lock.example.com/x/c/-/c-1.0.0.tgz",
                "");
        assertThat(npm.settings()
                        .withRegistryOf(tree)
                        .remote(TestNpm.locked("z", ""))
                        .base())
                .hasToString("https://lock.example.com/x/");
        assertThat(npm.settings()
                        .withRegistryOf(tree(""))
                        .remote(TestNpm.locked("z", ""))
                        .base())
                .hasToString("https://machine.example.com/");
        npm.user("registry=https://user.example.com/");
        assertThat(npm.settings()
                        .withRegistryOf(tree)
                        .remote(TestNpm.locked("z", ""))
                        .base())
                .hasToString("https://user.example.com/");
    }

    private LockedTree tree(String... urls) throws IOException {
        Path file = Files.writeString(folder.resolve("package.json"), "{}");
        List<String> names = List.of("a", "b", "c", "d");
        return new LockedTree(
                file,
                PackageJson.read(folder),
                IntStream.range(0, urls.length)
                        .mapToObj(index -> TestNpm.locked(names.get(index), urls[index]))
                        .toList(),
                Map.of());
    }

    @Test
    void asksTheMachinesOwnNpm() throws Exception {
        Path program =
                Files.writeString(folder.resolve("npm"), "#!/bin/sh\necho warning\necho https://said.example.com/\n");
        program.toFile().setExecutable(true);
        assertThat(new NpmTool(folder, Map.of("PATH", "/usr/bin:/bin"), program.toString()).registry())
                .contains("https://said.example.com/");
        assertThat(new NpmTool(folder, Map.of(), folder.resolve("none").toString()).registry())
                .isEmpty();
    }

    @Test
    void showsNoSecret() throws IOException {
        npm.user("//npm.example.com/:_authToken=secret\nregistry=https://npm.example.com/");
        assertThat(npm.settings()).asString().doesNotContain("secret");
        assertThat(npm.remote("a")).asString().doesNotContain("secret");
    }

    @Test
    void readsTheMachinesConfiguration() {
        NpmSettings.read(
                npm.project(),
                System.getenv(),
                Path.of(System.getProperty("user.home")),
                Optional.empty(),
                FetchSettings.of(System.getenv(), new Properties()));
    }
}
