package dev.personalbrain.packages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.binary.TestElf;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PruningTest {
    @TempDir
    Path folder;

    private TestProject project;
    private final TestPackage a = TestPackage.of("a").file("index.js", "module.exports = 1");

    @BeforeEach
    void start() throws IOException {
        project = new TestProject(folder);
    }

    @AfterEach
    void stop() throws IOException {
        project.close();
    }

    private PackageAnalysis analysis() throws IOException {
        return project.with(a).analysis("linux-x64").packages().get(0);
    }

    private List<String> kept() throws IOException {
        return analysis().kept().stream().map(PackageFile::path).toList();
    }

    @Test
    void leavesOutWhatOnlyDevelopersRead() throws IOException {
        a.file("index.d.ts", "")
                .file("esm/index.d.mts", "")
                .file("index.js.map", "{}")
                .file("README.md", "# a");
        a.file("docs/guide.html", "")
                .file("test/a.js", "")
                .file("examples/b.js", "")
                .file("x.tsbuildinfo", "");
        PackageAnalysis analysis = analysis();
        assertThat(analysis.kept()).extracting(PackageFile::path).containsExactly("index.js", "package.json");
        assertThat(analysis.pruned().keySet())
                .containsExactly(Pruned.TYPES, Pruned.SOURCE_MAPS, Pruned.DOCUMENTATION, Pruned.TESTS);
        assertThat(analysis.prunedBytes(Pruned.SOURCE_MAPS)).isEqualTo(2);
    }

    @Test
    void keepsLicencesAndNotices() throws IOException {
        List<String> licences = List.of(
                "COPYING.md",
                "LICENSE.md",
                "LICENSE-MIT.md",
                "NOTICE.md",
                "UNLICENSE.md",
                "docs/license.md",
                "licence.md",
                "third-party-notices.md");
        licences.forEach(each -> a.file(each, ""));
        assertThat(kept()).containsAll(licences);
    }

    @Test
    void keepsAFolderThatTheCodeNames() throws IOException {
        a.file("lib/run.js", "require('../test/fixture')").file("test/fixture.js", "");
        a.file("other.js", "path.join(__dirname, 'docs')").file("docs/a.txt", "");
        assertThat(kept()).contains("test/fixture.js", "docs/a.txt");
    }

    @Test
    void keepsAFolderWithAnEntryPoint() throws IOException {
        a.file("doc/a.js", "").file("example/b.js", "").says("main", "./doc/a.js");
        assertThat(kept()).contains("doc/a.js").doesNotContain("example/b.js");
    }

    @Test
    void keepsInnerFoldersOfTheSameName() throws IOException {
        a.file("dist/doc/Document.js", "").file("lib/test/x.js", "");
        assertThat(kept()).contains("dist/doc/Document.js", "lib/test/x.js");
    }

    @Test
    void keepsTheDeclarationsThatACompilerReads() throws IOException {
        a.file("lib/lib.es5.d.ts", "").file("lib/tsc.d.ts", "");
        assertThat(kept()).contains("lib/lib.es5.d.ts").doesNotContain("lib/tsc.d.ts");
    }

    @Test
    void keepsDataThatIsCalledAMap() throws IOException {
        a.file("world.map", "");
        assertThat(kept()).contains("world.map");
    }

    @Test
    void leavesOutAPackageOfTypesAltogether() throws IOException {
        project.with(TestPackage.of("@types/b")
                .file("index.d.ts", "x")
                .file("LICENSE", "MIT")
                .file("README.md", "y"));
        PackageAnalysis types = project.analysis("linux-x64").packages().get(0);
        assertThat(types.dropped()).isTrue();
        assertThat(types.keptBytes()).isZero();
        assertThat(types.prunedBytes(Pruned.TYPES)).isEqualTo(types.bytes());
        assertThat(types.reason()).isEqualTo("left out: type declarations only");
    }

    @Test
    void canBeTurnedOffButForOtherPlatformsFiles() throws IOException {
        a.file("index.d.ts", "")
                .file("x.node", TestElf.x64().glibc())
                .file("y.node", TestElf.arm64().glibc());
        project.with(a);
        NpmRequest request = project.request("linux-x64");
        NpmRequest whole = new NpmRequest(
                request.tree(), request.targets(), request.cache(), List.of(), false, Set.of(), Set.of());
        NpmRequest unpruned = new NpmRequest(
                request.tree(), request.targets(), request.cache(), List.of(), true, Set.of("a"), Set.of());
        for (NpmRequest each : List.of(whole, unpruned)) {
            assertThat(NpmPackages.analyze(each).get(0).packages().get(0).kept())
                    .extracting(PackageFile::path)
                    .contains("index.d.ts", "x.node")
                    .doesNotContain("y.node");
        }
    }
}
