package dev.personalbrain.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.golden.Golden;
import dev.personalbrain.release.Command.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderedFilesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"full", "plain", "mixed", "bun"})
    void areThoseThatAreExpected(String which) throws IOException {
        Path release = release(which);

        try (Stream<Path> files = Files.list(release)) {
            List<Path> texts = files.filter(file -> !file.toString().endsWith(".jar"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
            for (Path text : texts) {
                Golden.check("release/" + which + "/" + text.getFileName(), Files.readString(text));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "plain", "mixed", "bun", "extra"})
    void areScriptsWithoutAFaultThatShellcheckFinds(String which) throws Exception {
        Result result = Command.of("shellcheck", "--shell=sh", "--norc")
                .with(scripts(which))
                .run();

        assertThat(result.out()).isEmpty();
        assertThat(result.code()).as(result.errors()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "plain", "mixed", "bun", "extra"})
    void areScriptsThatEveryShellParses(String which) throws Exception {
        for (String script : scripts(which)) {
            for (Command shell :
                    List.of(Command.of("dash"), Command.of("busybox", "sh"), Command.of("bash", "--posix"))) {
                Result result = shell.with("-n", script).run();

                assertThat(result.errors()).isEmpty();
                assertThat(result.code()).isZero();
            }
        }
    }

    private String[] scripts(String which) throws IOException {
        try (Stream<Path> files = Files.list(release(which))) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(".sh"))
                    .sorted()
                    .toArray(String[]::new);
        }
    }

    private Path release(String which) throws IOException {
        return new TestRelease(folder).of(which).write(folder.resolve("target")).folder();
    }
}
