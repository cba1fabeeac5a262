package dev.personalbrain.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParticipationTest {
    @Test
    void takesPartWhereItIsTheOnlyProject() {
        assertThat(new Participation(false, "jar", false, false).reasonToSkip()).isEmpty();
    }

    @Test
    void takesPartAsOneOfManyWhereItNamesThePlugin() {
        assertThat(new Participation(false, "jar", true, true).reasonToSkip()).isEmpty();
    }

    @Test
    void staysOutAsOneOfManyWhereItDoesNotNameThePlugin() {
        assertThat(new Participation(false, "jar", false, true).reasonToSkip())
                .contains("its <build><plugins> does not name brain-maven-plugin");
    }

    @Test
    void staysOutAsAParent() {
        assertThat(new Participation(false, "pom", true, false).reasonToSkip())
                .contains("a project of packaging 'pom' has nothing to run");
    }

    @Test
    void staysOutWhereItIsTold() {
        assertThat(new Participation(true, "jar", true, false).reasonToSkip()).contains("brain.skip is set");
    }
}
