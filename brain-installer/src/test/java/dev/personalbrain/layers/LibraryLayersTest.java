package dev.personalbrain.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryLayersTest {
    @TempDir
    Path folder;

    private Path lib;
    private Path target;

    @BeforeEach
    void makeLibraries() throws IOException {
        lib = Files.createDirectory(folder.resolve("lib"));
        target = folder.resolve("layers");
        for (String name : List.of("guava-33.8.0-jre.jar", "own-1-SNAPSHOT.jar", "plain.jar", "w\u00f6rter 1-2.jar")) {
            Files.writeString(lib.resolve(name), name);
        }
        Files.setPosixFilePermissions(lib.resolve("plain.jar"), PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void putsEachLibraryIntoTheFolderOfItsGroup() throws IOException {
        assertThat(write(List.of("guava", "gone"), List.of("own"), 2)).isEqualTo(4);
        assertThat(LaidOut.lines(target))
                .contains(
                        "-rw-r--r-- 1.0 guava/lib/guava-33.8.0-jre.jar",
                        "-rw-r--r-- 1.0 snapshot-dependencies/lib/own-1-SNAPSHOT.jar",
                        "drwxr-xr-x 1.0 gone/lib",
                        "drwxr-xr-x 1.0 dependencies-1/lib",
                        "drwxr-xr-x 1.0 dependencies-2/lib")
                .anyMatch(line -> line.matches("-rw-r--r-- 1\\.0 dependencies-[12]/lib/plain\\.jar"))
                .anyMatch(line -> line.matches("-rw-r--r-- 1\\.0 dependencies-[12]/lib/w\u00f6rter 1-2\\.jar"));
        assertThat(target.resolve("guava/lib/guava-33.8.0-jre.jar")).hasContent("guava-33.8.0-jre.jar");
    }

    @Test
    void agreesWithThePlanOfTheImage() throws IOException {
        LibraryGroups groups = new LibraryGroups(List.of("guava"), List.of("own"), 8);
        new LibraryLayers(lib, groups).write(target);
        for (Path file : LaidOut.files(target).stream()
                .map(Path::of)
                .filter(each -> each.getNameCount() == 3)
                .toList()) {
            assertThat(file.getName(0))
                    .hasToString(groups.groupOf(file.getFileName().toString()));
        }
    }

    @Test
    void replacesWhatItHasMadeBefore() throws IOException {
        write(List.of("guava"), List.of(), 3);
        Files.delete(lib.resolve("plain.jar"));
        write(List.of(), List.of(), 1);
        assertThat(LaidOut.files(target))
                .containsExactly(
                        ".brain-layers",
                        "dependencies-1/lib/guava-33.8.0-jre.jar",
                        "dependencies-1/lib/own-1-SNAPSHOT.jar",
                        "dependencies-1/lib/w\u00f6rter 1-2.jar");
    }

    @Test
    void refusesWhatIsNoFolderOfFiles() throws IOException {
        Files.createDirectory(lib.resolve("sub"));
        assertThatThrownBy(() -> write(List.of(), List.of(), 1))
                .isInstanceOf(UserException.class)
                .hasMessage("--libraries " + lib + ": sub is not a file")
                .hasFieldOrPropertyWithValue("exitCode", ExitCode.USAGE);
        assertThat(target).doesNotExist();
        assertThat(folder)
                .isDirectoryNotContaining(file -> file.getFileName().toString().startsWith(".layers"));
        LibraryLayers missing = new LibraryLayers(folder.resolve("none"), new LibraryGroups(List.of(), List.of(), 1));
        assertThatThrownBy(() -> missing.write(target))
                .hasMessage("--libraries " + folder.resolve("none") + ": no such folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a/b", "..", ".hidden", "a\\b", "a\u0000"})
    void refusesNamesThatLeadElsewhere(String name) {
        for (LibraryGroups groups : List.of(
                new LibraryGroups(List.of(name), List.of(), 1), new LibraryGroups(List.of(), List.of(name), 1))) {
            assertThatThrownBy(() -> new LibraryLayers(lib, groups))
                    .isInstanceOf(UserException.class)
                    .hasMessageStartingWith("'" + name + "' is not the name of a library");
        }
    }

    private int write(List<String> alone, List<String> changing, int groups) {
        return new LibraryLayers(lib, new LibraryGroups(alone, changing, groups)).write(target);
    }
}
