package dev.personalbrain.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DefaultNameTest {
    @Test
    void isTheApplicationsNameAsFarAsImagesMayBeCalledSo() {
        assertThat(DefaultName.of("personal-brain")).isEqualTo("personal-brain");
        assertThat(DefaultName.of("_My__App.v2-")).isEqualTo("my-app-v2");
    }

    @Test
    void hasTheVersionAsItsTag() {
        assertThat(DefaultName.of("brain", "1.0-SNAPSHOT")).hasToString("brain:1.0-SNAPSHOT");
        assertThat(DefaultName.of("brain", "1.0+build 7")).hasToString("brain:1.0-build-7");
        assertThat(DefaultName.of("brain", "+1")).hasToString("brain:1");
        assertThat(DefaultName.of("brain", "1".repeat(200)).tagOrLatest()).hasSize(128);
    }

    @Test
    void isAlwaysAName() {
        ImageReference name = DefaultName.of("My..App", "2.0~rc1");
        assertThat(ImageReference.parse("name", name.toString())).isEqualTo(name);
    }
}
