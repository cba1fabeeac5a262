package dev.personalbrain.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.personalbrain.binary.TestElf;
import dev.personalbrain.checksum.Sha256;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.fetch.Fault;
import dev.personalbrain.lock.LockedPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageCacheTest {
    @TempDir
    Path folder;

    private TestProject project;
    private TestPackage tool;

    @BeforeEach
    void start() throws IOException {
        project = new TestProject(folder);
        tool = TestPackage.of("@a/tool", "1.2.3")
                .file("lib/addon.node", TestElf.x64().glibc())
                .program("cli.js", "#!/usr/bin/env node\n")
                .file("windows.js", "#!/usr/bin/env node\r\nx\r\n");
        project.with(tool);
    }

    @AfterEach
    void stop() throws IOException {
        project.close();
    }

    private CachedPackage get() throws IOException {
        return project.cached().get(0);
    }

    private PackageFile file(String path) throws IOException {
        return get().files().stream()
                .filter(each -> each.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private UserException failure() {
        return catchThrowableOfType(UserException.class, this::get);
    }

    @Test
    void downloadsUnpacksAndKnowsEveryFile() throws IOException {
        CachedPackage cached = get();

        assertThat(cached.tarballBytes()).isEqualTo(tool.tarball().length);
        assertThat(cached.tarballSha256()).isEqualTo(Sha256.of(tool.tarball()));
        assertThat(cached.tarball()).hasBinaryContent(tool.tarball());
        assertThat(cached.files())
                .extracting(PackageFile::path)
                .containsExactly("cli.js", "lib/addon.node", "package.json", "windows.js");
        assertThat(cached.file(file("cli.js")))
                .hasContent("#!/usr/bin/env node\n")
                .isExecutable();
        assertThat(file("lib/addon.node").runsOn(TestProject.platform("linux-x64")))
                .isTrue();
        assertThat(file("windows.js").windowsShebang()).isTrue();
        assertThat(file("cli.js").windowsShebang()).isFalse();
        assertThat(cached.installScript()).isEmpty();
    }

    @Test
    void asksNobodyForWhatItHas() throws IOException {
        CachedPackage first = get();
        assertThat(get()).isEqualTo(first);
        assertThat(project.registry.requests()).hasSize(1);
    }

    @Test
    void makesADamagedFileAnewFromTheTarball() throws IOException {
        CachedPackage cached = get();
        Files.writeString(cached.root().resolve("cli.js"), "#!/usr/bin/env evil\n");
        assertThat(get()).isEqualTo(cached);
        assertThat(cached.root().resolve("cli.js")).hasContent("#!/usr/bin/env node\n");
        Files.delete(cached.root().resolve("cli.js"));
        assertThat(get()).isEqualTo(cached);
        assertThat(project.registry.requests()).hasSize(1);
    }

    @Test
    void makesADamagedIndexAnew() throws IOException {
        CachedPackage cached = get();
        Path index = cached.root().resolveSibling("index.json");
        Files.writeString(index, Files.readString(index).replace("\"executable\": true", "\"executable\": false"));
        assertThat(get()).isEqualTo(cached);
        Files.write(index, new byte[10]);
        assertThat(get()).isEqualTo(cached);
    }

    @Test
    void downloadsAgainWhereTheTarballIsDamagedToo() throws IOException {
        CachedPackage cached = get();
        Files.write(cached.tarball(), new byte[100]);
        Files.delete(cached.root().resolve("cli.js"));
        assertThat(get()).isEqualTo(cached);
        assertThat(project.registry.requests()).hasSize(2);
    }

    @Test
    void downloadsATarballOnceThatLiesAtSeveralPlaces() throws IOException {
        project.with(TestPackage.of("b").locked("dependencies", Map.of("@a/tool", "1.2.3")))
                .at("b/node_modules/@a/tool", tool);
        assertThat(project.cached())
                .extracting(each -> each.locked().folder())
                .containsExactlyInAnyOrder("@a/tool", "b", "b/node_modules/@a/tool");
        assertThat(project.registry.requests()).hasSize(2);
    }

    @Test
    void refusesATarballWithOtherBytes() {
        project.registry.failing(tool.path(), Fault.otherBytes(), Fault.otherBytes());
        UserException failure = failure();
        assertThat(failure.exitCode()).isEqualTo(ExitCode.VERIFICATION);
        assertThat(failure)
                .hasMessageStartingWith("@a/tool@1.2.3 has other bytes than the lock file pins: ")
                .hasMessageContaining("(expected " + tool.integrity() + "): ")
                .hasMessageContaining("other bytes, sha512-")
                .hasMessageEndingWith("To mend: the registry serves other bytes than the lock file pins: use another"
                        + " registry, or lock the package anew once you know why");
        assertThat(entries(project.cacheFolder)).noneMatch(path -> path.endsWith("package.tgz"));
    }

    @Test
    void saysInNpmsWordsWhatToDoAboutAnUnwillingRegistry() {
        project.registry.failing(tool.path(), Fault.status(401));
        assertThat(failure()).hasMessageContaining("HTTP 401").hasMessageEndingWith("into ~/.npmrc");
        project.registry.failing(tool.path(), Fault.status(404));
        assertThat(failure())
                .hasMessageContaining("HTTP 404")
                .hasMessageEndingWith(
                        "name a registry that has it in .npmrc or <npm><registry>, or lock another version");
    }

    @Test
    void failsWhereAnOptionalPackageIsNotDelivered() throws IOException {
        TestPackage optional = TestPackage.of("opt").locked("optional", true);
        project.with(optional);
        project.registry.failing(optional.path(), Fault.status(500), Fault.status(500));
        assertThat(failure()).hasMessageStartingWith("opt@1.0.0 was not delivered");
    }

    @Test
    void takesUpADownloadThatBrokeOff() throws IOException {
        project.registry.failing(tool.path(), Fault.truncatedAfter(100));
        assertThat(get().tarball()).hasBinaryContent(tool.tarball());
    }

    @Test
    void givesUpOnARegistryThatSaysNothing() {
        project.registry.failing(tool.path(), Fault.silence(), Fault.silence());
        assertThat(failure()).hasMessageContaining("no answer in time").hasMessageContaining("BRAIN_FETCH_TIMEOUT");
    }

    @Test
    void namesAllThatIsMissingWhenOffline() throws IOException {
        get();
        project.with(TestPackage.of("b"), TestPackage.of("c", "2.0.0"));
        project.offline = true;
        UserException failure = failure();
        assertThat(failure.exitCode()).isEqualTo(ExitCode.FETCH);
        assertThat(failure)
                .hasMessage(
                        "offline, and the cache " + project.cacheFolder + " lacks b@1.0.0, c@2.0.0: build once with a"
                                + " network, or bring along the cache of a machine that has");
    }

    @Test
    void whoAsksSeveralTimesHearsOfAllThatIsMissingAtOnce() throws IOException {
        get();
        project.with(TestPackage.of("b"), TestPackage.of("c", "2.0.0"));
        List<LockedPackage> tree = project.packages();
        project.cache().expect(tree, tree);
        project.offline = true;
        assertThatThrownBy(() -> project.cache().expect(tree, tree))
                .isInstanceOf(UserException.class)
                .hasMessageContaining(" lacks b@1.0.0, c@2.0.0: build once");
        project.cache().expect(List.of(), List.of(tree.get(0)));
    }

    @Test
    void worksOfflineWithWhatItHas() throws IOException {
        CachedPackage cached = get();
        project.offline = true;
        Files.delete(cached.root().resolve("cli.js"));
        assertThat(get()).isEqualTo(cached);
    }

    @Test
    void refusesAHostileTarballAndKeepsNothingOfIt() throws IOException {
        project.close();
        project = new TestProject(folder.resolve("hostile"));
        project.with(TestPackage.of("evil").entry("package/../../../escaped", '0'));
        UserException failure = failure();
        assertThat(failure.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(failure)
                .hasMessageStartingWith("evil@1.0.0: its tarball cannot be unpacked: bad tarball: ")
                .hasMessageEndingWith("; take another version of the package");
        assertThat(entries(folder)).noneMatch(path -> path.endsWith("escaped") || path.endsWith(".tmp"));
    }

    @Test
    void servesManyBuildsAtOnce() throws Exception {
        for (int i = 0; i < 20; i++) {
            project.with(TestPackage.of("p" + i).file("a/b/c.js", "x".repeat(10_000 + i)));
        }
        ExecutorService builds = Executors.newFixedThreadPool(6);
        List<Future<List<CachedPackage>>> results = new ArrayList<>();
        List<LockedPackage> packages = project.packages();
        for (int i = 0; i < 6; i++) {
            results.add(builds.submit(() -> project.cache().get(packages)));
        }
        List<CachedPackage> first = results.get(0).get();
        for (Future<List<CachedPackage>> result : results) {
            assertThat(result.get()).isEqualTo(first).hasSize(21);
        }
        builds.shutdown();
        assertThat(entries(project.cacheFolder)).noneMatch(path -> path.endsWith(".tmp"));
    }

    @Test
    void buildsThatMendTheSamePackageAtOnceDoNotDisturbEachOther() throws Exception {
        CachedPackage cached = get();
        Path root = cached.root();
        List<LockedPackage> packages = project.packages();
        ExecutorService builds = Executors.newFixedThreadPool(5);
        AtomicBoolean mended = new AtomicBoolean();
        Future<Boolean> sound = builds.submit(() -> {
            boolean there = true;
            while (!mended.get()) {
                there &= Files.exists(root.resolve("windows.js")) && Files.exists(root.resolveSibling("index.json"));
            }
            return there;
        });
        for (int round = 0; round < 30; round++) {
            Files.writeString(root.resolve("cli.js"), "damaged");
            List<Future<List<CachedPackage>>> results = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                results.add(builds.submit(() -> project.cache().get(packages)));
            }
            for (Future<List<CachedPackage>> result : results) {
                assertThat(result.get()).containsExactly(cached);
            }
            assertThat(root.resolve("cli.js")).hasContent("#!/usr/bin/env node\n");
        }
        mended.set(true);
        assertThat(sound.get()).as("files that were not damaged stayed").isTrue();
        builds.shutdown();
        assertThat(entries(project.cacheFolder)).noneMatch(path -> path.endsWith(".tmp"));
    }

    @Test
    void seesBundledPackagesInTheTarballAroundThem() throws IOException {
        project.with(TestPackage.of("around")
                        .file("node_modules/inner/cli.js", "#!/bin/sh\n")
                        .file("node_modules/inner/package.json", "{\"scripts\": {\"install\": \"make\"}}")
                        .locked("dependencies", Map.of("inner", "1.0.0")))
                .bundled("around/node_modules/inner", Map.of("bin", Map.of("tool", "cli.js")));
        CachedPackage inner = project.cached().stream()
                .filter(each -> each.locked().inBundle())
                .findFirst()
                .orElseThrow();
        assertThat(inner.files()).extracting(PackageFile::path).containsExactly("cli.js", "package.json");
        assertThat(inner.file(inner.files().get(0))).hasContent("#!/bin/sh");
        assertThat(inner.installScript()).hasValue("install: make");
    }

    @Test
    void readsWhatNpmWouldRun() throws IOException {
        project.with(
                TestPackage.of("downloads").script("postinstall", "node get.js"),
                TestPackage.of("builds").file("binding.gyp", "{}"),
                TestPackage.of("no-build").file("binding.gyp", "{}").says("gypfile", false),
                TestPackage.of("tests").script("test", "jest"));
        Map<String, String> scripts = new TreeMap<>();
        project.cached().forEach(each -> each.installScript().ifPresent(script -> scripts.put(each.id(), script)));
        assertThat(scripts)
                .isEqualTo(Map.of(
                        "downloads@1.0.0", "postinstall: node get.js", "builds@1.0.0", "install: node-gyp rebuild"));
    }

    @Test
    void saysThatItsFolderCannotBeWritten() throws IOException {
        Files.writeString(project.cacheFolder, "a file");
        UserException failure = failure();
        assertThat(failure.exitCode()).isEqualTo(ExitCode.TARGET);
        assertThat(failure).hasMessageStartingWith("cache " + project.cacheFolder + ": cannot be written");
    }

    private static List<String> entries(Path folder) {
        try (Stream<Path> paths = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
            return paths.map(Path::toString).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
