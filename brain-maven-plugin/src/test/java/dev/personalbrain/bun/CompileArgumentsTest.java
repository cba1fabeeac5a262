package dev.personalbrain.bun;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompileArgumentsTest {
    private static List<String> arguments(String version, boolean packageJson) {
        return CompileArguments.of(
                new CompileRequest(
                        Path.of("/build"),
                        "src/index.ts",
                        Path.of("/out/brain"),
                        BunTarget.parse("linux-arm64-musl").orElseThrow(),
                        BunVersion.of(version),
                        List.of("libsql", "@libsql/client"),
                        packageJson,
                        true,
                        List.of("--keep-names"),
                        new BunProcess(Path.of("bun"), Path.of("/scratch"), Duration.ofMinutes(1)),
                        Path.of("/other/bun")),
                Path.of("/scratch/brain"));
    }

    @Test
    void aCurrentBunGetsAllOptions() {
        assertThat(arguments("1.4.5", true))
                .containsExactly(
                        "build",
                        "src/index.ts",
                        "--compile",
                        "--minify",
                        "--target=bun-linux-arm64-musl",
                        "--compile-executable-path=/other/bun",
                        "--no-compile-autoload-dotenv",
                        "--no-compile-autoload-bunfig",
                        "--compile-autoload-package-json",
                        "--define",
                        "__dirname=\"/app\"",
                        "--define",
                        "__filename=\"/app\"",
                        "--external=libsql",
                        "--external=@libsql/client",
                        "--keep-names",
                        "--outfile=/scratch/brain");
    }

    @Test
    void packageJsonIsReadOnlyWhereItHasTo() {
        assertThat(arguments("1.4.5", false)).noneMatch(argument -> argument.contains("package-json"));
    }

    @Test
    void anOldBunGetsNoOptionThatItWouldIgnore() {
        assertThat(arguments("1.2.18", true))
                .noneMatch(argument -> argument.contains("autoload") || argument.contains("executable-path"));
    }
}
