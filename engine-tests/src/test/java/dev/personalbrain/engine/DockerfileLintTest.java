package dev.personalbrain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    @ValueSource(strings = {"full", "plain", "buildkit", "bun", "bun-buildkit", "mixed", "runtime-install", "lazy"})
    void dockerfilelintFindsNothing(String golden) throws Exception {
        Program.Result result = lint("dockerfilelint", withTags(GOLDEN.resolve(golden + "/Dockerfile")));

        assertThat(result.code()).as(result.all()).isZero();
        assertThat(result.out()).contains("Issues: None found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "full",
                "plain",
                "buildkit",
                "bun",
                "bun-buildkit",
                "mixed",
                "runtime-install",
                "runtime-install-buildkit",
                "lazy",
                "from-source"
            })
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

    /** The linter looks for the tag where an image is named, though the argument's value has it. */
    private static Path withTags(Path dockerfile) throws IOException {
        String text = Files.readString(dockerfile);
        Matcher bun = Pattern.compile("(?m)^ARG BUN_IMAGE=(\\S+)$").matcher(text);
        return Files.writeString(
                LINTERS.resolve("Tagged"),
                bun.find() ? text.replace("FROM ${BUN_IMAGE}", "FROM " + bun.group(1)) : text);
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
