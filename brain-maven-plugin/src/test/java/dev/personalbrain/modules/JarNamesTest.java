package dev.personalbrain.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.analysis.Dependency;
import dev.personalbrain.error.UserException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JarNamesTest {
    @Test
    void namesJarsAfterTheArtifactWithItsVersionAndClassifier() {
        assertThat(names("g:a:1-SNAPSHOT", "g:b:linux:2")).containsExactly("a-1-SNAPSHOT.jar", "b-2-linux.jar");
    }

    @Test
    void putsTheGroupInFrontOfNamesThatAreTheSameToSomeFileSystem() {
        assertThat(names("one:core:1", "g:other:1", "two:Core:1"))
                .containsExactly("one-core-1.jar", "other-1.jar", "two-Core-1.jar");
    }

    @Test
    void refusesTwoJarsThatHaveOneNameWithTheirGroupsAsWell() {
        assertThatThrownBy(() -> names("g:a-b:1", "h:a-b:1", "g-a:b:1", "h:b:1"))
                .isInstanceOf(UserException.class)
                .hasMessage("g:a-b:1 and g-a:b:1 both make the jar 'g-a-b-1.jar': exclude one");
    }

    private static List<String> names(String... ids) {
        return List.copyOf(
                JarNames.of(Stream.of(ids).map(JarNamesTest::dependency).toList())
                        .values());
    }

    private static Dependency dependency(String id) {
        String[] parts = id.split(":");
        String classifier = parts.length > 3 ? parts[2] : "";
        return new Dependency(
                parts[0], parts[1], classifier, parts[parts.length - 1], Path.of("any.jar"), "any.jar", false, false);
    }
}
