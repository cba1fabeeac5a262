package dev.personalbrain.bun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataReadersTest {
    @TempDir
    Path folder;

    private List<String> notes(String script, String file) throws IOException {
        Path source = folder.resolve("node_modules/p/index.js");
        Files.createDirectories(source.getParent());
        Files.writeString(source, script);
        PackageTree tree = new TestPackages().file("p", file).tree();
        return new DataReaders(tree, folder).notes(new TestModules().file("p").graph(), Set.of("p"));
    }

    @Test
    void aScriptThatAsksWhereItLiesBesideDataIsTold() throws IOException {
        assertThat(notes("read(__dirname + '/p.wasm')", "p.wasm"))
                .singleElement()
                .asString()
                .startsWith("p holds p.wasm, and node_modules/p/index.js asks where it lies")
                .contains("<bun><externals>");
        assertThat(notes("new URL('p.wasm', import.meta.url)", "p.wasm")).hasSize(1);
    }

    @Test
    void oneOfTheTwoAloneIsNot() throws IOException {
        assertThat(notes("read(__dirname + '/p.js')", "p.js")).isEmpty();
        assertThat(notes("module.exports = 1", "p.wasm")).isEmpty();
    }
}
