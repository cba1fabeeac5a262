package dev.personalbrain.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CacheFolderTest {
    @Test
    void isWhereTheEnvironmentSays() {
        assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "/var/cache"), "/home/me"))
                .isEqualTo(Path.of("/var/cache/brain"));
    }

    @Test
    void isInTheHomeFolderOtherwise() {
        assertThat(CacheFolder.of(Map.of(), "/home/me")).isEqualTo(Path.of("/home/me/.cache/brain"));
        assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "relative"), "/home/me"))
                .isEqualTo(Path.of("/home/me/.cache/brain"));
    }
}
