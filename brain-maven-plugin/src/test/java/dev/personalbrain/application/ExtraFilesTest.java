package dev.personalbrain.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import dev.personalbrain.modules.Glob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtraFilesTest {
    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(temporary.resolve("extra"));
    }

    @Test
    void takesFilesLinksAndEmptyFolders() throws IOException {
        file("a b/ünïcode.txt", "rw-r--r--");
        Files.createDirectories(folder.resolve("empty/inner"));
        Files.createSymbolicLink(folder.resolve("a b/link"), Path.of("../empty"));

        assertThat(read(everything()))
                .extracting(LayoutEntry::path)
                .containsExactly("a b", "a b/link", "a b/ünïcode.txt", "empty", "empty/inner");
        assertThat(read(everything())).contains(new LayoutEntry.Link("a b/link", "../empty"));
        assertThat(read(everything())).contains(new LayoutEntry.Folder("empty/inner"));
    }

    @ParameterizedTest
    @CsvSource({"rw-r--r--, 644", "rw-------, 644", "rwx------, 755", "rwxrwxrwx, 755", "rw-r--r-x, 755"})
    void keepsNothingOfAModeButWhetherSomebodyMayExecute(String onDisk, String mode) throws IOException {
        file("x", onDisk);

        assertThat(read(everything()).get(0).mode()).isEqualTo(Integer.parseInt(mode, 8));
    }

    @Test
    void givesTheModeOfTheFirstPermissionThatMatches() throws IOException {
        file("bin/one.sh", "rw-r--r--");
        file("bin/two.sh", "rw-r--r--");
        file("notes.txt", "rwxr-xr-x");
        ExtraFiles extra = new ExtraFiles(
                List.of(everything()),
                List.of(FilePermission.parse("bin/one.*", "0700"), FilePermission.parse("**/*.sh", "750")));

        assertThat(extra.read(application()))
                .extracting(entry -> entry.path() + " " + Integer.toOctalString(entry.mode()))
                .containsExactly("bin 755", "bin/one.sh 700", "bin/two.sh 750", "notes.txt 755");
    }

    @Test
    void putsThemWhereTheyAreToGo() throws IOException {
        file("x/y.txt", "rw-r--r--");

        assertThat(read(new ExtraDirectory(folder, "etc//app/", List.of(), List.of())))
                .extracting(LayoutEntry::path)
                .containsExactly("etc/app/x", "etc/app/x/y.txt");
    }

    @Test
    void choosesByPatterns() throws IOException {
        for (String name : List.of("a.txt", "b.md", "docs/c.txt", "docs/old/d.txt", "keep/e.bin")) {
            file(name, "rw-r--r--");
        }

        assertThat(chosen(List.of("**/*.txt", "keep"), List.of("docs/old")))
                .containsExactly("a.txt", "docs/c.txt", "keep", "keep/e.bin");
        assertThat(chosen(List.of(), List.of("**/*.txt")))
                .containsExactly("b.md", "docs", "docs/old", "keep", "keep/e.bin");
    }

    @Test
    void leavesAnExcludedLinkAlone() throws IOException {
        Files.createSymbolicLink(folder.resolve("away"), Path.of("/etc/passwd"));

        assertThat(chosen(List.of(), List.of("away"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "../outside", "../extra-other/x", "inner/../../outside"})
    void rejectsALinkThatLeadsOut(String target) throws IOException {
        Files.createSymbolicLink(folder.resolve("link"), Path.of(target));

        assertFails(everything())
                .hasMessage("<extraDirectories> link '" + folder.resolve("link") + "' leads to '" + target
                        + "': expected a relative path that stays in " + folder
                        + "; copy the file, or leave the link out with <excludes>");
    }

    @Test
    void rejectsALinkThatLeadsOutOverAnotherOne() throws IOException {
        Files.createDirectories(folder.resolve("a/b"));
        Files.createDirectory(folder.resolve("near"));
        Files.writeString(temporary.resolve("secret"), "x");
        Files.createSymbolicLink(folder.resolve("a/b/up"), Path.of("../../near"));
        Files.createSymbolicLink(folder.resolve("link"), Path.of("a/b/up/../../secret"));

        assertFails(everything()).hasMessageContaining("link '" + folder.resolve("link") + "' leads to");
    }

    @Test
    void takesALinkToNothingAndOneToItself() throws IOException {
        Files.createSymbolicLink(folder.resolve("nothing"), Path.of("none"));
        Files.createSymbolicLink(folder.resolve("self"), Path.of("self"));
        Files.createSymbolicLink(folder.resolve("whole"), Path.of("."));

        assertThat(read(everything())).hasSize(3).allMatch(LayoutEntry.Link.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "brain.jar",
                "brain-classpath.jar",
                "brain.args",
                "brain-wrapper.sh",
                "personal-brain.service",
                "native-modules.json",
                "lib/guava.jar",
                "native_modules/x",
                "data/x",
                ".env",
                "README.md",
                "Dockerfile",
                ".dockerignore",
                "Dockerfile.dockerignore",
                "Containerfile",
                ".containerignore",
                "compose.yaml",
                ".native_modules.lock"
            })
    void rejectsThePlaceOfTheApplicationsOwnFiles(String name) throws IOException {
        file(name, "rw-r--r--");

        assertFails(everything())
                .hasMessageContaining("'" + folder.resolve(name.split("/")[0]))
                .hasMessageContaining("but '" + name.split("/")[0]
                        + "' belongs to the application itself: rename it, or let it go elsewhere with <into>");
    }

    @Test
    void rejectsTwoFilesForOnePlace() throws IOException {
        Path other = Files.createDirectory(temporary.resolve("other"));
        Files.writeString(other.resolve("x"), "other");
        file("x", "rw-r--r--");

        assertThatThrownBy(() -> read(everything(), new ExtraDirectory(other, "", List.of(), List.of())))
                .isInstanceOf(UserException.class)
                .hasMessage("<extraDirectories> '" + folder.resolve("x") + "' and '" + other.resolve("x")
                        + "' both want the place 'x': rename one, or let it go elsewhere with <into>");
    }

    @Test
    void rejectsAFileInThePlaceOfAFolder() throws IOException {
        Path other = Files.createDirectory(temporary.resolve("other"));
        Files.writeString(other.resolve("y"), "other");
        file("x", "rw-r--r--");

        assertThatThrownBy(() -> read(everything(), new ExtraDirectory(other, "x", List.of(), List.of())))
                .hasMessageContaining("both want the place 'x'");
    }

    @Test
    void mergesFolders() throws IOException {
        Path other = Files.createDirectory(temporary.resolve("other"));
        Files.createDirectory(other.resolve("config"));
        Files.writeString(other.resolve("config/b"), "");
        file("config/a", "rw-r--r--");

        assertThat(read(everything(), new ExtraDirectory(other, "", List.of(), List.of())))
                .extracting(LayoutEntry::path)
                .containsExactly("config", "config/a", "config/b");
    }

    @Test
    void rejectsAFolderThatIsNotThere() {
        assertFails(new ExtraDirectory(folder.resolve("none"), "", List.of(), List.of()))
                .hasMessage("<extraDirectories> '" + folder.resolve("none")
                        + "' is not a folder: give one, or leave it out");
    }

    @Test
    void rejectsWhatIsNoFile() throws Exception {
        new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start().waitFor();

        assertFails(everything())
                .hasMessageContaining("'" + folder.resolve("pipe") + "' is neither a file nor a folder");
    }

    @Test
    void rejectsALineBreakInAName() throws IOException {
        file("a\nb", "rw-r--r--");

        assertFails(everything()).hasMessageContaining("/a?b' has a line break or another control character");
    }

    @Test
    void rejectsANameThatTheLocaleCannotRead() throws IOException {
        file("a\uFFFDb", "rw-r--r--");

        assertFails(everything())
                .hasMessageEndingWith("cannot read in this locale: set LC_ALL=C.UTF-8 and build again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc", "..", "a/../../b", "./a", "a\nb"})
    void rejectsAPlaceOutsideOfTheApplication(String into) {
        assertThatThrownBy(() -> new ExtraDirectory(folder, into, List.of(), List.of()))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("is not a path relative to the application's folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8", "778", "1755", "rwxr-xr-x", "-55"})
    void rejectsWhatIsNoMode(String mode) {
        assertThatThrownBy(() -> FilePermission.parse("x", mode))
                .isInstanceOf(UserException.class)
                .hasMessage("<extraDirectories><permissions> 'x': '" + mode
                        + "' is not a mode (expected three octal digits, as 644 or 755)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/app/x"})
    void rejectsAPatternThatCanMatchNothing(String file) {
        assertThatThrownBy(() -> FilePermission.parse(file, "644"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("is not a pattern over paths relative to the application's folder");
    }

    private List<String> chosen(List<String> includes, List<String> excludes) throws IOException {
        return read(new ExtraDirectory(folder, "", globs(includes), globs(excludes))).stream()
                .map(LayoutEntry::path)
                .toList();
    }

    private static List<Glob> globs(List<String> patterns) {
        return patterns.stream().map(Glob::of).toList();
    }

    private Application application() throws IOException {
        return new LayeredApplication(temporary).make();
    }

    private ExtraDirectory everything() {
        return new ExtraDirectory(folder, "", List.of(), List.of());
    }

    private List<LayoutEntry> read(ExtraDirectory... directories) throws IOException {
        return new ExtraFiles(List.of(directories), List.of()).read(application());
    }

    private AbstractThrowableAssert<?, ?> assertFails(ExtraDirectory... directories) {
        return assertThatThrownBy(() -> read(directories)).isInstanceOf(UserException.class);
    }

    private void file(String name, String mode) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, name);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }
}
