package dev.personalbrain.bun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.npm.Integrity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With Bun 1.3.4: its compiler takes no file with another platform's Bun, and its programs do not read package.json unasked. */
class OlderBunTest {
    private static final Map<BunTarget, Integrity> PINS = Map.of(
            BunTarget.parse("linux-x64").orElseThrow(),
            pin("03iSDMqdrmIFAsvsRptq+A7EGNjkg20dNzPnqxAlXHk5rc1PeIRWIP0eIn0i3nI6mmdj33mimf9AGr0+d0lKMg=="),
            BunTarget.parse("linux-arm64").orElseThrow(),
            pin("8DUIlanftMdFxLGq2FxwKwfrp8O4ZofF/8Oc6lxCyEFmg2hixbHhL04+fPfJIi5D4hZloynxZdwTeDbGv/Kc4A=="));

    @TempDir
    Path folder;

    private static Integrity pin(String base64) {
        return new Integrity(Integrity.Algorithm.SHA512, base64);
    }

    private BunOutcome compile(String platform) throws IOException {
        BunSettings settings = TestSettings.withVersion("1.3.4", PINS);
        return BunBuild.compile(project().request(platform, settings));
    }

    private NpmProject project() throws IOException {
        return NpmProject.probing(folder);
    }

    @Test
    void compilesForAnotherPlatformWithoutADownload() throws IOException {
        BunOutcome outcome = compile("linux-arm64");
        assertThat(outcome.program().bunVersion()).isEqualTo("1.3.4");
        assertThat(outcome.bundle().externals()).containsExactly("@libsql/linux-arm64-gnu", NpmProject.MATRIX);
        assertThat(outcome.program().file()).isExecutable();
    }

    @Test
    void itsProgramsFindWhatLiesBesideThemAndTheProcessorIsTold() throws IOException {
        BunOutcome outcome = compile("linux-x64");
        assertThat(outcome.program().notes())
                .anyMatch(note -> note.startsWith("Bun 1.3.4 needs a processor with AVX2; <bun><variant>baseline"));
        BunRequest request = project().request("linux-x64", BunSettings.defaults());
        Path target = InstalledFolder.make(
                        folder.resolve("installed"),
                        request.packageTree(),
                        outcome.bundle().installed())
                .path();
        BunProcess program = new BunProcess(outcome.program().file(), folder.resolve("scratch"), Duration.ofMinutes(1));
        assertThat(program.run(folder.resolve("src"), List.of()).output()).contains("Cannot find");
        assertThat(program.run(target, List.of()).output()).contains("42 hello");
    }
}
