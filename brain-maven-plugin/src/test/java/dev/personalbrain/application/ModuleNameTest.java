package dev.personalbrain.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModuleNameTest {
    @ParameterizedTest
    @CsvSource({
        "org.xerial:sqlite-jdbc, native:org.xerial:sqlite-jdbc, org.xerial-sqlite-jdbc",
        "g:a:linux, native:g:a:linux, g-a-linux",
        "@libsql/client, native:npm:@libsql/client, libsql-client",
        "libsql, native:npm:libsql, libsql",
        "other-modules, native:npm:other-modules, npm-other-modules"
    })
    void namesALayerAndTheFolderThatItComesFrom(String text, String layer, String folder) {
        assertThat(new ModuleName(text).layer()).isEqualTo(layer);
        assertThat(new ModuleName(text).folder()).isEqualTo(folder);
    }
}
