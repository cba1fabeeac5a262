package dev.personalbrain.bun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What npm's and Bun's own installs do, which is why ours does otherwise: see {@code docs/notes/original-flow.md}. A test that fails here
 * says that one of the two has learned better.
 */
class OriginalInstallTest {
    private static final String GNU = "lib-linux-x64-gnu";
    private static final String MUSL = "lib-linux-x64-musl";
    private static final Map<String, Object> NATIVE = Map.of("os", List.of("linux"), "cpu", List.of("x64"));

    @TempDir
    Path folder;

    private TestRegistry registry;
    private Path modules;

    @BeforeEach
    void start() throws IOException {
        registry = TestRegistry.start()
                .publish("lib", Map.of("optionalDependencies", Map.of(GNU, "1.0.0", MUSL, "1.0.0")))
                .publish(GNU, NATIVE)
                .publish(MUSL, NATIVE);
        Files.writeString(
                folder.resolve("package.json"), "{\"name\": \"app\", \"dependencies\": {\"lib\": \"1.0.0\"}}");
        modules = folder.resolve("node_modules");
    }

    @AfterEach
    void stop() throws IOException {
        registry.close();
    }

    private enum Tool {
        NPM {
            @Override
            BunProcess program(Path scratch) throws IOException {
                return TestProgram.of("npm", scratch);
            }

            @Override
            List<String> arguments(String registry) {
                return List.of("install", "--omit=dev", "--registry=" + registry, "--fetch-retries=0", "--no-audit");
            }
        },
        BUN {
            @Override
            BunProcess program(Path scratch) throws IOException {
                return NpmProject.empty(scratch.resolve("empty"), "").bun(scratch);
            }

            @Override
            List<String> arguments(String registry) {
                return List.of("install", "--production");
            }
        };

        abstract BunProcess program(Path scratch) throws IOException;

        abstract List<String> arguments(String registry);
    }

    private BunProcess.Outcome install(Tool tool, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(tool.arguments(registry.url()));
        arguments.addAll(List.of(more));
        Path scratch = Files.createDirectories(folder.resolve("scratch"));
        return tool.program(scratch).run(folder, arguments, Map.of("BUN_CONFIG_REGISTRY", registry.url()));
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void aNativePackageThatDoesNotArriveIsNoError(Tool tool) throws IOException {
        registry.fail(GNU);
        BunProcess.Outcome outcome = install(tool);
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
        assertThat(modules.resolve("lib")).isDirectory();
        assertThat(modules.resolve(GNU)).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void packagesOfBothCLibrariesAreInstalled(Tool tool) throws IOException {
        BunProcess.Outcome outcome = install(tool);
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
        assertThat(modules.resolve(GNU)).isDirectory();
        assertThat(modules.resolve(MUSL)).isDirectory();
    }

    @Test
    void aFrozenLockFileNeedNotBeThere() throws IOException {
        BunProcess.Outcome outcome = install(Tool.BUN, "--frozen-lockfile");
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
        assertThat(modules.resolve("lib")).isDirectory();
    }

    @Test
    void aScriptThatIsBlockedIsNoError() throws IOException {
        registry.publish("lib", Map.of("scripts", Map.of("postinstall", "exit 1")));
        BunProcess.Outcome outcome = install(Tool.BUN);
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
        assertThat(outcome.output()).contains("Blocked 1 postinstall");
    }
}
