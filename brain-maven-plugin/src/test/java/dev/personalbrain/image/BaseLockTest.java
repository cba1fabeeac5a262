package dev.personalbrain.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class BaseLockTest {
    private static final String ONE = "sha256:" + "1".repeat(64);
    private static final String TWO = "sha256:" + "2".repeat(64);

    @TempDir
    Path folder;

    private Path file;
    private BaseLock lock;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("new/base.lock");
        lock = new BaseLock(file);
    }

    @Test
    void isNamedWhereItCannotBeWritten() {
        BaseLock lock = new BaseLock(Path.of("/proc/base.lock"));

        assertThatThrownBy(() -> lock.add(reference("z:1"), ONE))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("<from><lock> '/proc/base.lock' cannot be written (");
    }

    @Test
    void lacksATagOfARegistryUntilItIsAdded() throws IOException {
        BaseImage tagged = new BaseImage.InRegistry(reference("z:1"));
        assertThat(lock.lacks(tagged)).isTrue();
        assertThat(lock.lacks(new BaseImage.InRegistry(reference("z:1@" + ONE))))
                .isFalse();
        assertThat(lock.lacks(new BaseImage.InDaemon(reference("z:1")))).isFalse();

        lock.add(reference("z:1"), ONE);
        assertThat(lock.lacks(tagged)).isFalse();
    }

    @Test
    void leavesAReferenceAloneWhereThereIsNoFile() {
        assertThat(lock.apply(reference("a/b:1"))).isEqualTo(reference("a/b:1"));
    }

    @Test
    void writesOneLineForEachReferenceInTheirOrder() throws IOException {
        lock.add(reference("z"), TWO);
        lock.add(reference("localhost:5000/a/b:1"), ONE);

        assertThat(Files.readString(file))
                .isEqualTo("# Base images and the digests that builds use for them. Delete a line to take the newest"
                        + " image again.\nlocalhost:5000/a/b:1 " + ONE + "\nz:latest " + TWO + "\n");
        assertThat(lock.apply(reference("z:latest"))).hasToString("z:latest@" + TWO);
    }

    @Test
    void keepsTheDigestThatIsThere() throws IOException {
        lock.add(reference("z:1"), ONE);
        lock.add(reference("z:1"), TWO);

        assertThat(lock.apply(reference("z:1"))).hasToString("z:1@" + ONE);
        assertThat(lock.apply(reference("z:2"))).hasToString("z:2");
    }

    @Test
    void losesNoLineOfModulesThatAreBuiltAtTheSameTime() {
        IntStream.range(0, 200).parallel().forEach(each -> {
            try {
                new BaseLock(file).add(reference("z:" + each), ONE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertThat(IntStream.range(0, 200).mapToObj(each -> lock.apply(reference("z:" + each))))
                .allMatch(reference -> reference.digest().isPresent());
    }

    @Test
    @Timeout(120)
    void losesNoLineOfBuildsInProcessesOfTheirOwn() throws Exception {
        List<Process> builds = List.of(build("a"), build("b"));
        for (Process build : builds) {
            assertThat(build.getInputStream().read()).as("ready").isPositive();
        }
        for (Process build : builds) {
            build.getOutputStream().close();
        }
        for (Process build : builds) {
            assertThat(build.waitFor()).isZero();
        }

        assertThat(IntStream.range(0, Build.LINES).boxed().flatMap(each -> Stream.of("a:" + each, "b:" + each)))
                .allMatch(name -> lock.apply(reference(name)).digest().isPresent());
    }

    private Process build(String image) throws Exception {
        String path = Stream.of(Build.class, BaseLock.class, UserException.class)
                .map(type ->
                        type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .collect(Collectors.joining(File.pathSeparator));
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(java.toString(), "-cp", path, Build.class.getName(), file.toString(), image)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Says that it is ready, waits for the end of its input, and adds lines. */
    static final class Build {
        private static final int LINES = 100;

        public static void main(String[] arguments) throws IOException {
            BaseLock lock = new BaseLock(Path.of(arguments[0]));
            System.out.println("ready");
            System.in.read();
            for (int line = 0; line < LINES; line++) {
                lock.add(reference(arguments[1] + ":" + line), ONE);
            }
        }
    }

    @Test
    void doesNotTouchADigestOfTheUsers() throws IOException {
        lock.add(reference("z:1"), ONE);

        assertThat(lock.apply(reference("z:1@" + TWO))).hasToString("z:1@" + TWO);
    }

    @Test
    void readsWhatPeopleWrite() throws IOException {
        write("# comment\r\n\r\n  z:1\t" + ONE + "  \r\n");

        assertThat(lock.apply(reference("z:1"))).hasToString("z:1@" + ONE);
    }

    @Test
    void refusesALineThatIsNone() throws IOException {
        write("# comment\nz:1 sha256:123\n");

        assertThatThrownBy(() -> lock.apply(reference("z:1")))
                .isInstanceOf(UserException.class)
                .hasMessage("<from><lock> " + file + ": line 2: 'z:1 sha256:123' is not IMAGE:TAG sha256:DIGEST (mend"
                        + " it, or delete the file: the next build writes it anew)");
    }

    @Test
    void refusesTwoLinesForOneImage() throws IOException {
        write("z:1 " + ONE + "\nz:1 " + TWO + "\n");

        assertThatThrownBy(() -> lock.add(reference("z:1"), ONE))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("line 2: a second line for z:1");
    }

    @Test
    void refusesWhatIsNoText() throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThatThrownBy(() -> lock.apply(reference("z:1")))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("it is not text in UTF-8");
    }

    @Test
    void refusesAFolder() throws IOException {
        Files.createDirectories(file);

        assertThatThrownBy(() -> lock.apply(reference("z:1")))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("<from><lock> " + file + ": it cannot be read: ");
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static ImageReference reference(String text) {
        return ImageReference.parse("<from><image>", text);
    }
}
