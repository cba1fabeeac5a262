package dev.personalbrain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Linters find nothing in the Dockerfiles that are rendered. */
class DockerfileLintTest {
    private static final Path LINTERS = Path.of("target/linters");
    private static final Path GOLDEN = Path.of("../brain-maven-plugin/src/test/resources/golden/dockerfile");

    @BeforeAll
    static void installLinters() throws Exception {
        if (!Files.exists(program("dockerfilelint"))) {
            Files.createDirectories(LINTERS);
            Program.of("npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", ".")
                    .with("dockerfile-utils@0.16.3", "dockerfilelint@1.8.0")
                    .in(LINTERS)
                    .output();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "plain", "buildkit"})
    void dockerfilelintFindsNothing(String golden) throws Exception {
        Program.Result result = lint("dockerfilelint", GOLDEN.resolve(golden + "/Dockerfile"));

        assertThat(result.code()).as(result.all()).isZero();
        assertThat(result.out()).contains("Issues: None found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "plain", "buildkit"})
    void dockerfileUtilsFindsNothing(String golden) throws Exception {
        Program.Result result = lint("dockerfile-utils", Path.of("lint"), GOLDEN.resolve(golden + "/Dockerfile"));

        assertThat(result.code()).as(result.all()).isZero();
        assertThat(result.all()).isBlank();
    }

    /** Else it would mean nothing that they find nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"dockerfilelint", "dockerfile-utils"})
    void lintersFindWhatIsWrong(String linter) throws Exception {
        Path wrong = Files.writeString(LINTERS.resolve("Dockerfile"), "FROM x\nENV A=\"b\nEXPOSE x:1\n");

        assertThat((linter.equals("dockerfilelint") ? lint(linter, wrong) : lint(linter, Path.of("lint"), wrong))
                        .code())
                .isNotZero();
    }

    private static Program.Result lint(String linter, Path... words) throws IOException, InterruptedException {
        Program program = Program.of(program(linter).toAbsolutePath().toString());
        for (Path word : words) {
            program.with(word.toString());
        }
        return program.run();
    }

    private static Path program(String name) {
        return LINTERS.resolve("node_modules/.bin/" + name);
    }
}
