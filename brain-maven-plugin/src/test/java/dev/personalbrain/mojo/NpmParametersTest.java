package dev.personalbrain.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.assembly.NpmSource;
import dev.personalbrain.packages.ScriptDecision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpmParametersTest {
    @TempDir
    Path project;

    private final Properties commandLine = new Properties();

    @Test
    void pruneAndDecideNothingWhereNobodySaysAnything() {
        assertThat(NpmParameters.source(npm(), project, Set.of("a")))
                .isEqualTo(new NpmSource(
                        project, Optional.empty(), Optional.empty(), true, Set.of(), List.of(), Set.of("a")));
    }

    @Test
    void areWhatTheUserSays() {
        commandLine.setProperty("brain.npm.lockFile", "bun.lock");
        commandLine.setProperty("brain.npm.registry", "https://registry.example.com");
        commandLine.setProperty("brain.npm.prune", "false");
        commandLine.setProperty("brain.npm.unpruned", "a,b");

        assertThat(NpmParameters.source(npm(), project, Set.of()))
                .isEqualTo(new NpmSource(
                        project,
                        Optional.of("bun.lock"),
                        Optional.of("https://registry.example.com"),
                        false,
                        Set.of("a", "b"),
                        List.of(),
                        Set.of()));
    }

    @Test
    void takeDecisionsAboutInstallScriptsByNamesAlone() {
        commandLine.setProperty("brain.npm.notNeeded", "@scope/a,b");
        commandLine.setProperty("brain.npm.excluded", "c");

        assertThat(NpmParameters.source(npm(), project, Set.of()).scripts())
                .containsExactly(
                        new ScriptDecision.NotNeeded("@scope/a"),
                        new ScriptDecision.NotNeeded("b"),
                        new ScriptDecision.Excluded("c"));
    }

    @Test
    void findTheUsualFolderOfAJavaApplicationWhereItHasPackages() throws IOException {
        assertThat(NpmParameters.jvmFolder(npm(), project)).isEmpty();

        Path usual = Files.createDirectories(project.resolve("src/main/npm"));
        assertThat(NpmParameters.jvmFolder(npm(), project)).isEmpty();

        Files.writeString(usual.resolve("package.json"), "{}");
        assertThat(NpmParameters.jvmFolder(npm(), project)).contains(usual);
    }

    @Test
    void takeTheFolderThatTheUserNamesBeItThereOrNot() {
        commandLine.setProperty("brain.npm.folder", "helper");

        assertThat(NpmParameters.jvmFolder(npm(), project)).contains(project.resolve("helper"));
    }

    private NpmParameter npm() {
        return new NestedProperties(commandLine, new Properties(), project).fill("brain.npm", new NpmParameter());
    }
}
