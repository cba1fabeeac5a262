package dev.personalbrain.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.cli.InstallerProcess.Result;
import dev.personalbrain.install.TestApplication;
import dev.personalbrain.install.TestPackage;
import dev.personalbrain.install.Verification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only shows with processes of their own: users, umask, several at once. */
class InstallerProcessTest {
    private static final String[] AS_NOBODY = {"setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"};

    @TempDir
    Path folder;

    private Path root;
    private TestApplication application;

    @BeforeEach
    void makeApplication() throws IOException {
        root = folder.resolve("application");
        application = new TestApplication(folder.resolve("repository"))
                .module("alpha", 500_000)
                .module("beta", 1000)
                .npm("@s/gamma", 100_000);
        application.writeManifest(root);
    }

    @Test
    void leavesOneCompleteStateWhenTenStartAtOnce() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            processes.add(new InstallerProcess().start(arguments("install")));
        }
        List<String> endings = new ArrayList<>();
        for (Process process : processes) {
            Result result = InstallerProcess.result(process);
            assertThat(result.exitCode()).as(result.errors()).isZero();
            endings.add(
                    result.output().lines().reduce((first, second) -> second).orElseThrow());
        }
        assertThat(endings.stream().filter(line -> line.startsWith("Installed 3")))
                .hasSize(1);
        assertThat(endings.stream().filter(line -> line.equals("Native modules are up to date")))
                .hasSize(9);
        assertComplete();
    }

    @Test
    void givesFilesTheirModesWhateverTheUmask() throws Exception {
        for (String umask : List.of("000", "077")) {
            Result result = new InstallerProcess()
                    .prefix("sh", "-c", "umask " + umask + "; exec \"$@\"", "sh")
                    .run(arguments("install"));
            assertThat(result.exitCode()).as(result.errors()).isZero();
            for (String name : List.of("native_modules", "node_modules")) {
                try (Stream<Path> files = Files.walk(root.resolve(name))) {
                    files.forEach(InstallerProcessTest::assertMode);
                }
                Files.delete(root.resolve(name + "/.installed"));
            }
        }
    }

    private static void assertMode(Path file) {
        boolean executable = Files.isDirectory(file) || file.endsWith("cli.js") || Files.isSymbolicLink(file);
        try {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .as(file.toString())
                    .isEqualTo(executable ? "rwxr-xr-x" : "rw-r--r--");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void saysToAnotherUserWhoseTheFolderIs() throws Exception {
        letEverybodyIn();
        Result result = asNobody().run(arguments("install"));
        assertThat(result.exitCode()).isEqualTo(6);
        assertThat(result.errors())
                .isEqualTo("Error: " + root + ": cannot be written by the user 'nobody', its owner is 'root': "
                        + "run this as 'root', or hand the folder over: chown -R nobody " + root + "\n");
        assertThat(root.resolve("native_modules")).doesNotExist();
    }

    @Test
    void letsAnotherUserUseWhatIsInstalled() throws Exception {
        letEverybodyIn();
        assertThat(new InstallerProcess().run(arguments("install")).exitCode()).isZero();
        Result result = asNobody().run(arguments("install"));
        assertThat(result.output()).as(result.errors()).isEqualTo("Native modules are up to date\n");
        assertThat(asNobody().run(arguments("verify")).exitCode()).isZero();
    }

    @Test
    void saysWhatAnotherUserCannotRead() throws Exception {
        letEverybodyIn();
        new InstallerProcess().run(arguments("install"));
        Path closed = Files.createDirectory(root.resolve("native_modules/closed"));
        Files.setPosixFilePermissions(closed, Set.of());
        Result result = asNobody().run(arguments("verify"));
        assertThat(result.exitCode()).isEqualTo(6);
        assertThat(result.errors())
                .isEqualTo("Error: " + root.resolve("native_modules") + ": cannot be read: " + closed
                        + " (AccessDeniedException): run this as a user who may read it\n");
        Files.setPosixFilePermissions(root.resolve("native-modules.json"), Set.of());
        Result unreadable = asNobody().run(arguments("install"));
        assertThat(unreadable.exitCode()).isEqualTo(3);
        assertThat(unreadable.errors()).endsWith("native-modules.json: cannot be read: let this user read it\n");
    }

    @Test
    void refusesToReplaceWhatAnotherUserInstalled() throws Exception {
        letEverybodyIn();
        new InstallerProcess().run(arguments("install"));
        Files.delete(root.resolve(".native_modules.lock"));
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxrwxrwx"));
        new TestApplication(folder.resolve("repository"), "2")
                .module("beta", 1000)
                .writeManifest(root);
        Result result = asNobody().run(arguments("install"));
        assertThat(result.exitCode()).isEqualTo(6);
        assertThat(result.errors())
                .startsWith("Error: " + root.resolve("native_modules")
                        + ": cannot be written by the user 'nobody', its owner is 'root': run this as 'root'");
    }

    @Test
    void installsForAUserWhoOwnsTheFolder() throws Exception {
        letEverybodyIn();
        assertThat(new ProcessBuilder("chown", "-R", "65534:65534", root.toString())
                        .start()
                        .waitFor())
                .isZero();
        Result result = asNobody().run(arguments("install"));
        assertThat(result.exitCode()).as(result.errors()).isZero();
        assertComplete();
    }

    @Test
    void saysWhichLocaleCanNameTheFiles() throws Exception {
        String json =
                new String(application.manifestFile().json(), UTF_8).replace("\"libbeta.so\"", "\"b\u00e4ta.so\"");
        Files.writeString(root.resolve("native-modules.json"), json);
        for (String command : List.of("install", "verify", "list")) {
            Result result = new InstallerProcess().environment("LC_ALL", "C").run(arguments(command));
            assertThat(result.exitCode()).isEqualTo(6);
            assertThat(result.errors())
                    .matches("Error: '((native_modules/)?lib/)?b.*ta\\.so' cannot[^\n]*\n")
                    .endsWith(" cannot be the name of a file in this locale: set LC_ALL=C.UTF-8\n");
        }
        assertThat(new InstallerProcess()
                        .environment("LC_ALL", "C.UTF-8")
                        .run(arguments("install"))
                        .exitCode())
                .isZero();
    }

    @Test
    void needsTheSmallestRuntimeThatThereIs() throws Exception {
        Result result = new InstallerProcess()
                .environment("JDK_JAVA_OPTIONS", "--limit-modules java.base")
                .run(arguments("install"));
        assertThat(result.exitCode()).as(result.errors()).isZero();
        assertComplete();
    }

    @Test
    void needsLittleMemoryForALargeJar() throws Exception {
        application = new TestApplication(folder.resolve("repository")).module("large", 100_000_000);
        application.writeManifest(root);
        Path status = folder.resolve("status");
        Result result = new InstallerProcess()
                .prefix("/usr/bin/time", "-f", "%M", "-o", status.toString())
                .run(arguments("install"));
        assertThat(result.exitCode()).as(result.errors()).isZero();
        assertThat(Long.parseLong(Files.readString(status).trim())).isLessThan(128 * 1000);
        assertComplete();
    }

    @Test
    void needsLittleMemoryForALargePackageAndForManyFiles() throws Exception {
        application = new TestApplication(folder.resolve("repository")).npm("large", 100_000_000);
        TestPackage many = new TestPackage("many", "1.0.0");
        for (int number = 0; number < 4000; number++) {
            many.file("lib/" + number + ".js", ("content " + number).getBytes(UTF_8));
        }
        application.npm(many).writeManifest(root);
        Result result = new InstallerProcess().run(arguments("install"));
        assertThat(result.exitCode()).as(result.errors()).isZero();
        assertComplete();
    }

    @Test
    void saysThatAManifestIsTooLargeForItsMemory() throws Exception {
        Path manifest = root.resolve("native-modules.json");
        String json = new String(application.manifestFile().json(), UTF_8);
        String many = "\"a\",".repeat((7 << 20) / 4);
        Files.writeString(manifest, json.replaceFirst("\\{", "{\"unknown\":[" + many + "0],"));
        for (String command : List.of("install", "verify", "list")) {
            Result result = new InstallerProcess().run(arguments(command));
            assertThat(result.exitCode()).isEqualTo(3);
            assertThat(result.errors())
                    .matches("Error: " + manifest
                            + ": its 7[0-9]{6} bytes do not fit into this Java's memory of 4[0-9] MiB:"
                            + " run brain-installer\\.jar with more, as java -Xmx512m\n");
        }
    }

    private InstallerProcess asNobody() throws IOException {
        Path classes = Files.createTempDirectory(folder, "classes");
        List<Path> copies = InstallerProcess.copyClasses(classes);
        Files.setPosixFilePermissions(classes, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new InstallerProcess().classPath(copies).prefix(AS_NOBODY);
    }

    private void letEverybodyIn() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void assertComplete() {
        assertThat(Verification.verify(root, application.manifestFile(), TestApplication.PLATFORM))
                .isEmpty();
        assertThat(root.resolve(".native_modules.staging")).doesNotExist();
        assertThat(root.resolve(".node_modules.staging")).doesNotExist();
    }

    private String[] arguments(String command) {
        return new String[] {command, "--root=" + root, "--platform=linux-x64"};
    }
}
