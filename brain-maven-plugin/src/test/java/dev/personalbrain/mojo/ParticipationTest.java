package dev.personalbrain.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParticipationTest {
    @Test
    void takesPartWhereItIsTheOnlyProject() {
        assertThat(new Participation(false, ApplicationKind.JVM, false, false).reasonToSkip())
                .isEmpty();
    }

    @Test
    void takesPartAsOneOfManyWhereItNamesThePlugin() {
        assertThat(new Participation(false, ApplicationKind.JVM, true, true).reasonToSkip())
                .isEmpty();
    }

    @Test
    void staysOutAsOneOfManyWhereItDoesNotNameThePlugin() {
        assertThat(new Participation(false, ApplicationKind.JVM, false, true).reasonToSkip())
                .contains("its <build><plugins> does not name brain-maven-plugin");
    }

    @Test
    void staysOutAsAParent() {
        assertThat(new Participation(false, ApplicationKind.NONE, true, false).reasonToSkip())
                .contains("a project of packaging 'pom' has nothing to run");
    }

    @Test
    void staysOutWhereItIsTold() {
        assertThat(new Participation(true, ApplicationKind.JVM, true, false).reasonToSkip())
                .contains("brain.skip is set");
    }
}
