package dev.personalbrain.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
        for (String application : List.of("My..App", "_", "_-.", "scratch", "a", "9", "A".repeat(200))) {
            for (String version :
                    List.of("2.0~rc1", "~", "+.-", "_", "_1", "-1", ".1", "1".repeat(129), "~".repeat(130))) {
                ImageReference name = DefaultName.of(application, version);
                assertThat(ImageReference.parse("name", name.toString())).isEqualTo(name);
            }
        }
    }

    @Test
    void isAppWhereNoCharacterIsLeft() {
        assertThat(DefaultName.of("_", "1")).hasToString("app:1");
        assertThat(DefaultName.of("scratch", "1")).hasToString("app:1");
    }

    @Test
    void hasTheTagLatestWhereNoCharacterOfTheVersionIsLeft() {
        assertThat(DefaultName.of("brain", "~")).hasToString("brain:latest");
    }

    @Test
    void beginsAndEndsItsTagAsTagsMay() {
        assertThat(DefaultName.of("brain", "_1")).hasToString("brain:_1");
        assertThat(DefaultName.of("brain", ".-1")).hasToString("brain:1");
        assertThat(DefaultName.of("brain", "1".repeat(128)).tagOrLatest()).hasSize(128);
        assertThat(DefaultName.of("brain", "-" + "1".repeat(128)).tagOrLatest()).hasSize(128);
    }
}
