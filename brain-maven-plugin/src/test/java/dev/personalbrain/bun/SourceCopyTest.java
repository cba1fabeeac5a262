package dev.personalbrain.bun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceCopyTest {
    @TempDir
    Path folder;

    private void file(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, path);
    }

    private List<String> copied() throws IOException {
        Path work = Files.createDirectories(folder.resolve("app/out"));
        Path target = work.resolve("build");
        SourceCopy.copy(folder.resolve("app"), target, work);
        try (Stream<Path> files = Files.walk(target)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> target.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void sourcesAssetsAndConfigurationAreCopied() throws IOException {
        for (String path :
                List.of("src/index.ts", "assets/a.html", "tsconfig.json", "bunfig.toml", "packages/b/target/c.ts")) {
            file("app/" + path);
        }
        assertThat(copied())
                .containsExactly(
                        "assets/a.html", "bunfig.toml", "packages/b/target/c.ts", "src/index.ts", "tsconfig.json");
    }

    @Test
    void packagesResultsHistoryAndSecretsStay() throws IOException {
        for (String path : List.of(
                "target/x",
                "node_modules/a/index.js",
                "packages/b/node_modules/c/index.js",
                ".git/HEAD",
                ".env",
                ".env.local",
                "packages/b/.env",
                ".npmrc",
                "out/x")) {
            file("app/" + path);
        }
        file("app/src/index.ts");
        assertThat(copied()).containsExactly("src/index.ts");
    }

    @Test
    void whatLinksLeadToIsCopied() throws IOException {
        file("shared/a.ts");
        file("app/src/index.ts");
        Files.createSymbolicLink(folder.resolve("app/src/shared"), folder.resolve("shared"));
        assertThat(copied()).containsExactly("src/index.ts", "src/shared/a.ts");
    }

    @Test
    void namesThatBeginLikeSecretsAreCopied() throws IOException {
        file("app/.envrc.ts");
        file("app/environment.ts");
        assertThat(copied()).containsExactly(".envrc.ts", "environment.ts");
    }
}
