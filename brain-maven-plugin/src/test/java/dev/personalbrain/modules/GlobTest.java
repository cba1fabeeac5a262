package dev.personalbrain.modules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
    @ParameterizedTest
    @CsvSource({
        "*.so, libx.so, true",
        "*.so, a/libx.so, false",
        "a/*.so, a/b/libx.so, false",
        "a/**, a/b/libx.so, true",
        "a/**, b/libx.so, false",
        "**/libx.so, libx.so, true",
        "**/libx.so, a/b/libx.so, true",
        "**/libx.so, a/mylibx.so, false",
        "lib?.so, libx.so, true",
        "lib?.so, lib.so, false",
        "a?b, a/b, false",
        "libx.so, libxxso, false",
        "lib(x)+.so, lib(x)+.so, true"
    })
    void matchesWholeNames(String glob, String name, boolean expected) {
        assertThat(Glob.of(glob).matches(name)).isEqualTo(expected);
    }
}
