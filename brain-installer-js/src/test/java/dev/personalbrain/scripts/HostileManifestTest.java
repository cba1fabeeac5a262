package dev.personalbrain.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.scripts.Script.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Manifests that an installer must not act on: the one line, and that nothing was written anywhere. */
@Timeout(300)
class HostileManifestTest {
    private static final String AGAIN = "; run the release again";

    @TempDir
    Path folder;

    private TestHome home;
    private String sound;

    /** @param text that stands in a sound manifest, and @param replacement for all of it */
    private record Change(String text, String replacement, String message) {}

    @BeforeEach
    void write() throws Exception {
        TestPackage one = TestPackage.of("a").withProgram("bin/tool.js", "#!/usr/bin/env node", "1");
        TestPackage two = TestPackage.of("b").withVendored("x.node", "1");
        home = TestHome.of(folder.resolve("app"), one, two).vendoring(one, two);
        sound = Files.readString(home.manifest());
    }

    @ParameterizedTest
    @EnumSource
    void areRefused(Runtime runtime) throws Exception {
        assertThat(install(runtime).code()).as("the sound one").isZero();
        Files.delete(home.installed(".installed"));
        var before = TestHome.tree(folder);
        for (Change change : changes()) {
            assertThat(sound).contains(change.text);
            Files.writeString(home.manifest(), sound.replace(change.text, change.replacement));

            Result result = install(runtime);

            assertThat(result.errors())
                    .as(change.replacement)
                    .startsWith("Error: " + home.manifest() + ": ")
                    .contains(change.message)
                    .hasLineCount(1);
            assertThat(result.code()).isEqualTo(3);
        }
        Files.writeString(home.manifest(), sound);
        var after = TestHome.tree(folder);
        after.keySet().removeIf(path -> path.startsWith(".deno"));
        before.keySet().removeIf(path -> path.startsWith(".deno"));
        assertThat(after).isEqualTo(before);
    }

    private static List<Change> changes() {
        return List.of(
                folder("\"../evil\"", "'../evil' is not the folder of a package"),
                folder("\"/evil\"", "'/evil' is not the folder of a package"),
                folder("\"a/../../evil\"", "is not the folder of a package"),
                folder("\".bin\"", "is not the folder of a package"),
                folder("\"node_modules\"", "is not the folder of a package"),
                folder("\"a\\u0000b\"", "is not the folder of a package"),
                folder("", "modules[0].installations.linux-x64.folders: is empty"),
                path("../../evil", "is not a path in a package (no leading /, no '..', no backslash, no colon)"),
                path("/evil", "is not a path in a package"),
                path("a//b", "is not a path in a package"),
                path("a\\\\b", "is not a path in a package"),
                path("c:evil", "is not a path in a package"),
                path("PACKAGE.JSON", "node_modules/a/package.json is there twice, for a@1.2.3 and for a@1.2.3"),
                path("package.json/x", "node_modules/a/package.json is a file of a@1.2.3 and a folder of a@1.2.3"),
                new Change("\".bin/tool.js\"", "\"../evil\"", "'../evil' is not a link to a program"),
                new Change("\".bin/tool.js\"", "\"a/bin\"", "'a/bin' is not a link to a program"),
                new Change("\".bin/tool.js\"", "\"a/.bin/x\"", "'a/.bin/x' is not a link to a program"),
                target("../../evil", "is not a relative path that stays in node_modules"),
                target("/etc/passwd", "is not a relative path that stays in node_modules"),
                target("..", "is not a relative path that stays in node_modules"),
                target("../a/../../../evil", "is not a relative path that stays in node_modules"),
                new Change("\"vendored/", "\"../vendored/", "is not a path below a repository"),
                new Change("\"a/-/a-1.2.3.tgz\"", "\"/etc/passwd\"", "modules[0].path: '/etc/passwd' is not a path"),
                new Change("\"name\": \"a\"", "\"name\": \"../a\"", "is not the name of an npm package"),
                new Change("\"id\": \"a@1.2.3\"", "\"id\": \"a@9\"", "'a@9' is not 'a@1.2.3', the module's name"),
                new Change(
                        "\"id\": \"b@1.2.3\",\n      \"name\": \"b\"",
                        "\"id\": \"a@1.2.3\",\n      \"name\": \"a\"",
                        "module a@1.2.3 is there twice"),
                new Change("\"version\": \"1.2.3\"", "\"version\": \"1/2\"", "'1/2' is not a version"),
                new Change("sha512-", "sha1-", "is not one integrity (sha512-BASE64; sha384 and sha256 are fine too)"),
                new Change("https://registry.invalid/", "https://me:secret@registry.invalid/", "has credentials in it"),
                new Change("https://registry.invalid/", "https://registry.invalid", "is not the URL of a repository"),
                new Change("https://registry.invalid/", "ftp://registry.invalid/", "is not the URL of a repository"),
                new Change(
                        "\"kind\": \"npm\"", "\"kind\": \"maven\"", "install Maven modules with brain-installer.jar"),
                new Change(
                        "\"kind\": \"npm\"", "\"kind\": \"gem\"", "'gem' is not a kind of module that this installer"),
                new Change("\"formatVersion\": 1", "\"formatVersion\": 2", "written by a newer version of the plugin"),
                new Change("\"formatVersion\": 1", "\"formatVersion\": \"1\"", "is not a whole number"),
                new Change("\"formatVersion\": 1,", "", "formatVersion: is missing"),
                new Change("\"executable\": true", "\"executable\": 1", "1 is not true or false" + AGAIN),
                new Change(
                        "\"platforms\": [\n    \"linux-x64\"",
                        "\"platforms\": [\n    \"linux-arm64\"",
                        "which is not one of the platforms"),
                new Change(
                        "\"platforms\": [\n    \"linux-x64\"",
                        "\"platforms\": [\n    \"amiga\"",
                        "'amiga' is not a platform that this"),
                new Change(
                        "\"formatVersion\": 1,",
                        "\"formatVersion\": 1, \"formatVersion\": 1,",
                        "line 2: not JSON: the name 'formatVersion' is there twice"),
                new Change(
                        "\"formatVersion\": 1,", "'formatVersion': 1,", "line 2: not JSON: expected a text in quotes"),
                new Change(
                        "\"formatVersion\": 1,", "\"formatVersion\": 01,", "line 2: not JSON: expected '}', found '1'"),
                new Change(
                        "\"formatVersion\": 1,",
                        "\"__proto__\": {\"formatVersion\": 1},",
                        "formatVersion: is missing"));
    }

    private static Change folder(String folders, String message) {
        return new Change("[\n            \"a\"\n          ]", "[" + folders + "]", message);
    }

    private static Change path(String path, String message) {
        return new Change("\"path\": \"bin/tool.js\"", "\"path\": \"" + path + "\"", message);
    }

    private static Change target(String target, String message) {
        return new Change("\"../a/bin/tool.js\"", "\"" + target + "\"", message);
    }

    @ParameterizedTest
    @EnumSource
    void areNoManifests(Runtime runtime) throws Exception {
        Files.delete(home.manifest());
        assertRefused(
                runtime, "no such file; it comes with the release: put it there, or name it with --manifest FILE");
        Files.writeString(home.manifest(), "");
        assertRefused(runtime, "line 1: not JSON: expected a value");
        Files.writeString(home.manifest(), "[".repeat(100_000));
        assertRefused(runtime, "not JSON: nested more than 1000 deep");
        Files.write(home.manifest(), new byte[] {'"', (byte) 0xff, '"'});
        assertRefused(runtime, "not JSON: not UTF-8");
        Files.writeString(home.manifest(), sound + "x");
        assertRefused(runtime, "not JSON: something follows its end");
        Files.write(home.manifest(), new byte[9 << 20]);
        assertRefused(runtime, "larger than 8388608 bytes, so it is no manifest");
    }

    private void assertRefused(Runtime runtime, String message) throws Exception {
        Result result = install(runtime);
        assertThat(result.errors())
                .startsWith("Error: " + home.manifest() + ": ")
                .contains(message);
        assertThat(result.code()).isEqualTo(3);
    }

    private Result install(Runtime runtime) throws Exception {
        return Script.installer(runtime, folder, "install", "--root", home.folder(), "--offline")
                .run();
    }
}
