package dev.personalbrain.packages;

import dev.personalbrain.analysis.JsonOutput;
import dev.personalbrain.binary.TestElf;
import dev.personalbrain.golden.Golden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application with everything that an analysis speaks of: what is kept, left out, missing, refused and not decided. */
class NpmAnalysisReportTest {
    @TempDir
    Path folder;

    private TestProject project;

    @BeforeEach
    void start() throws IOException {
        TestElf gnu = TestElf.x64().glibc().paddedTo(2_000_000);
        project = new TestProject(folder);
        project.with(
                        TestPackage.of("libsql")
                                .file("index.js", "x".repeat(100_000))
                                .locked("optionalDependencies", Map.of("@libsql/linux-x64-gnu", "1.0.0")),
                        TestPackage.of("@libsql/linux-x64-gnu")
                                .on("linux", "x64")
                                .file("index.node", gnu),
                        TestPackage.of("@libsql/linux-x64-musl")
                                .on("linux", "x64")
                                .file("index.node", TestElf.x64().musl().paddedTo(2_500_000)),
                        TestPackage.of("crypto")
                                .script("postinstall", "node download.js")
                                .file("crypto.linux-x64-gnu.node", gnu.needing("libssl.so.3"))
                                .file(
                                        "crypto.darwin-x64.node",
                                        TestElf.arm64().musl().paddedTo(1_000_000))
                                .file("index.d.ts", "x".repeat(50_000)),
                        TestPackage.of("few").file("few.node", TestElf.arm64().glibc()),
                        TestPackage.of("unfit")
                                .file(
                                        "prebuilds/linux-x64/a.node",
                                        TestElf.arm64().glibc()),
                        TestPackage.of("build").script("install", "make"),
                        TestPackage.of("lacking")
                                .locked(
                                        "optionalDependencies",
                                        Map.of("@lack/linux-x64", "1.0.0", "@lack/darwin-x64", "1.0.0")))
                .at("@lack/darwin-x64", TestPackage.of("@lack/darwin-x64").on("darwin", "x64"));
    }

    @AfterEach
    void stop() throws IOException {
        project.close();
    }

    private NpmAnalysis analysis() throws IOException {
        return NpmPackages.analyze(project.request(List.of(new ScriptDecision.NotNeeded("crypto")), "linux-x64"))
                .get(0);
    }

    @Test
    void isReadInATerminal() throws IOException {
        Golden.check("npm/analysis.txt", String.join("\n", NpmAnalysisText.of(analysis())) + "\n");
    }

    @Test
    void isReadByPrograms() throws IOException {
        NpmAnalysis analysis = analysis();
        byte[] json = JsonOutput.bytes(out -> NpmAnalysisJson.write(analysis, out));
        Golden.check("npm/analysis.json", new String(json, StandardCharsets.UTF_8));
    }
}
