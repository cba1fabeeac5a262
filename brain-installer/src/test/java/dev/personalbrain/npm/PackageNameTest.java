package dev.personalbrain.npm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackageNameTest {
    @Test
    void hasAScopeOrNot() {
        PackageName scoped = new PackageName("@libsql/linux-x64-gnu");
        assertThat(scoped.scope()).contains("@libsql");
        assertThat(scoped.base()).isEqualTo("linux-x64-gnu");
        PackageName plain = new PackageName("libsql");
        assertThat(plain.scope()).isEmpty();
        assertThat(plain.base()).isEqualTo("libsql");
    }

    @Test
    void tellsWhereARegistryHasItsTarballs() {
        assertThat(new PackageName("@libsql/client").tarballPath("0.15.7"))
                .isEqualTo("@libsql/client/-/client-0.15.7.tgz");
        assertThat(new PackageName("ws").tarballPath("8.0.0")).isEqualTo("ws/-/ws-8.0.0.tgz");
    }

    @ParameterizedTest
    @CsvSource({
        "libsql, libsql",
        "@libsql/linux-x64-gnu, libsql-linux-x64-gnu",
        "data, npm-data",
        "marker, npm-marker",
        "@other/modules, npm-other-modules"
    })
    void hasALayerOfItsOwn(String name, String folder) {
        assertThat(new PackageName(name).layerFolder()).isEqualTo(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JSONStream", "a", "_x", "lodash.merge", "@1/2", "jquery~1", "-"})
    void mayBeOldAndOdd(String name) {
        assertThat(PackageName.parse(name)).hasToString("Optional[" + name + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                ".bin",
                "@",
                "@a",
                "@a/",
                "@/a",
                "a/b",
                "@a/b/c",
                "@a/..",
                "@../a",
                "a b",
                "a\\b",
                "a:b",
                "a@1",
                "a+b",
                "node_modules",
                "favicon.ico",
                "é"
            })
    void isNothingElse(String name) {
        assertThat(PackageName.parse(name)).isEmpty();
        assertThatThrownBy(() -> new PackageName(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isNotTooLong() {
        assertThat(PackageName.parse("a".repeat(214))).isPresent();
        assertThat(PackageName.parse("a".repeat(215))).isEmpty();
    }
}
