package dev.personalbrain.bun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphReaderTest {
    private static final String ENTRY = "src/index.ts";

    @TempDir
    Path folder;

    private BunProcess bun;
    private final TestPackages packages = new TestPackages().development("typescript");

    @BeforeEach
    void getBun() throws IOException {
        bun = NpmProject.empty(folder.resolve("project"), "").bun(folder.resolve("scratch"));
    }

    private void file(String path, String content) throws IOException {
        Path file = folder.resolve("build").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private ModuleGraph read(String... chosen) throws IOException {
        return read(bun, chosen);
    }

    private ModuleGraph read(BunProcess process, String... chosen) throws IOException {
        MissingImports missing = new MissingImports(packages.tree(), Set.of(chosen));
        return new GraphReader(process, folder.resolve("build").toRealPath(), List.of(ENTRY), missing).read(List.of());
    }

    @Test
    void findsSourcesAssetsAndPackages() throws IOException {
        file("tsconfig.json", "{\"compilerOptions\": {\"paths\": {\"~/*\": [\"./src/*\"]}}}");
        file(
                ENTRY,
                "import a from \"~/a\"; import t from \"./t.txt\" with { type: \"text\" }; import p from \"p\"; console.log(a, t, p);");
        file("src/a.ts", "export default 1;");
        file("src/t.txt", "text");
        file("node_modules/p/index.js", "module.exports = 1;");
        packages.script("p");
        assertThat(read().files())
                .extracting(ModuleGraph.SourceFile::path)
                .containsExactlyInAnyOrder(ENTRY, "src/a.ts", "src/t.txt", "node_modules/p/index.js");
    }

    @Test
    void findsWhatIsLoadedByComputedNamesBehindAnotherSuchPlace() throws IOException {
        file(ENTRY, "import { a } from \"./a\";\nconst name = process.argv[2];\nconsole.log(a, await import(name));\n");
        file("src/a.ts", "export const a = require(process.argv[3]);\n");
        assertThat(read().computed())
                .extracting(SourcePlace::where)
                .containsExactlyInAnyOrder("src/index.ts:3:29", "src/a.ts:1:18");
    }

    @Test
    void runsNothingOfTheApplicationAndItsConfiguration() throws IOException {
        Path mark = folder.resolve("mark");
        String run = "require(\"fs\").writeFileSync(\"" + mark + "\", \"ran\");";
        file(ENTRY, run);
        file("preload.js", run);
        file("bunfig.toml", "preload = [\"./preload.js\"]\n");
        read();
        assertThat(mark).doesNotExist();
    }

    @Test
    void whatAPackageCanDoWithoutMayBeMissing() throws IOException {
        file(ENTRY, "import p from \"p\"; console.log(p);");
        file("node_modules/p/index.js", "module.exports = () => require(\"fast\");");
        packages.script("p", Map.of("fast", "1.0.0"));
        assertThat(read().unresolved())
                .extracting(place -> place.specifier().orElseThrow())
                .containsExactly("fast");
    }

    @Test
    void whatAPackageOutsideOfTheProgramLacksMayBeMissing() throws IOException {
        file(ENTRY, "import p from \"p\"; console.log(p);");
        file("node_modules/p/index.js", "module.exports = () => [require(\"./made-later.node\"), require(\"other\")];");
        packages.script("p");
        assertThat(read("p").unresolved()).hasSize(2);
        assertThatThrownBy(this::read)
                .isInstanceOf(UserException.class)
                .hasMessageContaining("node_modules/p/index.js:1:")
                .hasMessageContaining("'./made-later.node' is imported, and not there")
                .hasMessageContaining("(1 more such places)");
    }

    @Test
    void aPackageForDevelopmentIsTold() throws IOException {
        file(ENTRY, "import p from \"typescript\"; console.log(p);");
        assertThatThrownBy(this::read)
                .isInstanceOf(UserException.class)
                .hasMessageContaining("typescript is one of package.json's devDependencies")
                .hasMessageContaining("move it to dependencies");
    }

    @Test
    void aBunThatHangsIsEndedAndTold() throws IOException {
        file(ENTRY, "");
        Path script = folder.resolve("sleeping-bun");
        Files.writeString(script, "#!/bin/sh\nsleep 600\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        BunProcess sleeping = new BunProcess(script, folder.resolve("scratch"), Duration.ofSeconds(1));
        assertThatThrownBy(() -> read(sleeping))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("took longer than 1 s (<bun><timeout>)");
    }
}
