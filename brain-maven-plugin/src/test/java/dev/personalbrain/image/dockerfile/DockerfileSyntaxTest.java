package dev.personalbrain.image.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What builders make of it is tested with real ones. */
class DockerfileSyntaxTest {
    @Test
    void keepsVariablesQuotesAndBackslashesAsTheyAre() {
        assertThat(DockerfileSyntax.quoted("$HOME \"it's\" \\ # é")).isEqualTo("\"\\$HOME \\\"it's\\\" \\\\ # é\"");
    }

    @Test
    void quotesAWordOnlyWhereItMust() {
        assertThat(DockerfileSyntax.word("/app")).isEqualTo("/app");
        assertThat(DockerfileSyntax.word("/my app")).isEqualTo("\"/my app\"");
        assertThat(DockerfileSyntax.word("/$x")).isEqualTo("\"/\\$x\"");
    }

    @Test
    void writesAssignmentsInOrder() {
        assertThat(DockerfileSyntax.assignments(Map.of("A", ""))).containsExactly("A=\"\"");
    }

    @Test
    void writesCommandsAsJsonInWhichVariablesStay() {
        assertThat(DockerfileSyntax.exec(List.of("a b", "$x", "\"\\\n", "ü")))
                .isEqualTo("[\"a b\", \"$x\", \"\\\"\\\\\\n\", \"ü\"]");
    }

    @Test
    void escapesPathsTwiceForBuildersLookIntoThem() {
        assertThat(DockerfileSyntax.paths(List.of("/a$b", "/it's"))).isEqualTo("[\"/a\\\\$b\", \"/it\\\\'s\"]");
    }

    @Test
    void writesDurationsAsDockerReadsThem() {
        assertThat(DockerfileSyntax.duration(Duration.ofMinutes(2))).isEqualTo("120s");
        assertThat(DockerfileSyntax.duration(Duration.ofMillis(1500))).isEqualTo("1500ms");
    }
}
