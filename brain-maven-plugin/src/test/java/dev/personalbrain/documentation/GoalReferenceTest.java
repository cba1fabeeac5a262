package dev.personalbrain.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class GoalReferenceTest {
    private static final Path DESCRIPTOR = Path.of("target/classes/META-INF/maven/plugin.xml");
    private static final Path REFERENCE = Path.of("../docs/goals.md");

    @Test
    void docsHoldTheGoalsOfTheDescriptor() throws Exception {
        String rendered = GoalReference.of(DESCRIPTOR);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(REFERENCE, rendered);
        }
        assertThat(rendered)
                .as("docs/goals.md is not what the descriptor says; write it anew with -Dgolden.update=true")
                .isEqualTo(Files.readString(REFERENCE));
    }
}
