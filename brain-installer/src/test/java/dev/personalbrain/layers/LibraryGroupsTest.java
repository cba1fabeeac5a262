package dev.personalbrain.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryGroupsTest {
    private static final List<String> FILES = List.of(
            "guava-33.8.0-jre.jar",
            "failureaccess-1.0.3.jar",
            "jackson-core-2.22.4.jar",
            "jackson-annotations-2.22.jar",
            "kotlin-stdlib-2.1.0.jar",
            "kotlin-stdlib-jdk8-2.1.0.jar",
            "picocli-4.7.7.jar",
            "slf4j-api-2.0.17.jar");

    @ParameterizedTest
    @CsvSource({
        "guava-33.8.0-jre.jar, guava",
        "guava-33.8.0-android.jar, guava",
        "jackson-core-2.22.4.jar, jackson-core",
        "kotlin-stdlib-jdk8-2.1.0.jar, kotlin-stdlib-jdk8",
        "netty-transport-native-epoll-4.1.119.Final-linux-x86_64.jar, netty-transport-native-epoll",
        "commons-io-20030203.000550.jar, commons-io",
        "a-1.0-20260101.120000-7.jar, a",
        "a-2.jar, a",
        "a.b_c-1.0-SNAPSHOT.jar, a.b_c"
    })
    void aStemHasNeitherVersionNorClassifier(String file, String stem) {
        assertThat(LibraryGroups.stem(file)).isEqualTo(stem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"guava-r09", "no-version", "jar", "jsr305", "h2", "-1", "ends-with-"})
    void aNameWithoutANumberForItsVersionIsAllStem(String name) {
        assertThat(LibraryGroups.stem(name + ".jar")).isEqualTo(name);
    }

    @Test
    void aVersionDoesNotMoveALibrary() {
        LibraryGroups groups = new LibraryGroups(List.of(), List.of(), 8);

        assertThat(Stream.of("guava-33.7.2-jre.jar", "guava-33.8.0-jre.jar", "guava-34.jar", "guava.jar")
                        .map(groups::groupOf))
                .containsOnly(groups.groupOf("guava-33.8.0-jre.jar"));
    }

    @Test
    void librariesWithLayersOfTheirOwnDoNotMoveOthers() {
        LibraryGroups none = new LibraryGroups(List.of(), List.of(), 8);
        LibraryGroups some = new LibraryGroups(List.of("guava", "new"), List.of("picocli"), 8);
        List<String> others = FILES.stream()
                .filter(file -> !file.startsWith("guava") && !file.startsWith("picocli"))
                .toList();

        assertThat(others.stream().map(some::groupOf))
                .containsExactlyElementsOf(others.stream().map(none::groupOf).toList());
    }

    /** CRC-32 of the stem modulo 8, plus 1, worked out elsewhere. Other numbers here would move every library of every image once. */
    @Test
    void groupsAreTheSameInEveryVersionOfThisProgram() {
        LibraryGroups groups = new LibraryGroups(List.of(), List.of(), 8);

        assertThat(FILES.stream().map(groups::groupOf))
                .containsExactly(
                        "dependencies-8",
                        "dependencies-8",
                        "dependencies-8",
                        "dependencies-6",
                        "dependencies-2",
                        "dependencies-8",
                        "dependencies-2",
                        "dependencies-5");
    }

    @Test
    void everyGroupIsOneOfThoseAskedFor() {
        LibraryGroups groups = new LibraryGroups(List.of(), List.of(), 3);
        Set<String> found = Stream.iterate(0, number -> number + 1)
                .limit(300)
                .map(number -> groups.groupOf("library" + (char) ('a' + number % 26) + number + "-1.jar"))
                .collect(Collectors.toSet());

        assertThat(found).containsExactlyInAnyOrder("dependencies-1", "dependencies-2", "dependencies-3");
    }

    @Test
    void aLibraryOfItsOwnIsItsOwnGroup() {
        assertThat(new LibraryGroups(List.of("guava"), List.of(), 8).groupOf("guava-33.8.0-jre.jar"))
                .isEqualTo("guava");
    }

    @Test
    void whatChangesOftenGoesLastHoweverLargeItIs() {
        LibraryGroups groups = new LibraryGroups(List.of("mine"), List.of("mine", "other"), 8);

        assertThat(List.of(groups.groupOf("mine-1.0-SNAPSHOT.jar"), groups.groupOf("other-1.0-SNAPSHOT.jar")))
                .containsOnly(LibraryGroups.CHANGING);
    }

    @Test
    void thereIsAtLeastOneGroup() {
        assertThat(new LibraryGroups(List.of(), List.of(), 1).groupOf("a-1.jar"))
                .isEqualTo(LibraryGroups.shared(1));
        assertThatThrownBy(() -> new LibraryGroups(List.of(), List.of(), 0)).isInstanceOf(RuntimeException.class);
    }
}
