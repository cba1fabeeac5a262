package dev.personalbrain.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.personalbrain.archive.TestJar;
import dev.personalbrain.binary.TestElf;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.install.TestApplication;
import dev.personalbrain.install.TestPackage;
import dev.personalbrain.manifest.PlacedLibrary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An installation that is sound, broken in each way that the doctor knows. Needs root and a machine with the GNU C library. */
class DoctorTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Map<String, String> environment = new TreeMap<>();
    private Path root;

    @BeforeEach
    void install() throws IOException {
        environment.put("PATH", System.getenv("PATH"));
        root = folder.resolve("application");
        install(TestElf.x64().glibc(), TestElf.x64().glibc());
    }

    private void install(TestElf library, TestElf addon) throws IOException {
        application(library.build(), addon.build()).writeManifest(root);
        for (String each : List.of("native_modules", "node_modules")) {
            dev.personalbrain.install.FileTree.delete(root.resolve(each));
        }
        assertThat(run("install", "--quiet")).as(errors()).isEqualTo(ExitCode.OK);
    }

    private TestApplication application(byte[] library, byte[] addon) {
        TestJar jar = new TestJar().manifest().deflated("linux/liba.so", library);
        PlacedLibrary placed = new PlacedLibrary(
                "linux/liba.so",
                "liba.so",
                library.length,
                TestApplication.sha256(library),
                List.of("libc.so.6"),
                Map.of());
        return new TestApplication(folder.resolve("repository"))
                .module("a", jar, List.of(), List.of(placed))
                .npm(new TestPackage("addon", "1.0.0").file("addon.node", addon));
    }

    @Test
    void findsNothingWhereNothingIsWrong() {
        assertThat(run("doctor")).isEqualTo(ExitCode.OK);
        assertThat(output()).isEqualTo(root + " on this machine (linux-x64): nothing is wrong\n");
        assertThat(errors()).isEmpty();
    }

    @Test
    void takesTheFolderWithoutAnOption() {
        assertThat(runAsIs("doctor", root.toString(), "--quiet")).isEqualTo(ExitCode.OK);
        assertThat(runAsIs("doctor", root.resolve("none").toString())).isEqualTo(ExitCode.USAGE);
        assertThat(errors())
                .isEqualTo("Error: " + root.resolve("none") + ": no such folder: name the one of a release\n");
    }

    @Test
    void findsAModuleThatIsMissing() throws IOException {
        dev.personalbrain.install.FileTree.delete(root.resolve("node_modules/addon"));

        assertThat(run("doctor")).isEqualTo(ExitCode.VERIFICATION);
        assertThat(output()).isEqualTo("""
                        error: module-missing  addon@1.0.0  node_modules/addon/addon.node
                            needs  this file
                            has    none of it is there
                            mend   rm -f %1$s/node_modules/.installed && java -jar %1$s/brain-installer.jar install --root %1$s
                        """.formatted(root));
        assertThat(errors()).isEqualTo("Error: " + root + " on this machine (linux-x64): 1 thing is wrong\n");
    }

    @Test
    void namesTheWrapperWhereThereIsOne() throws IOException {
        dev.personalbrain.install.FileTree.delete(root.resolve("native_modules"));
        dev.personalbrain.install.FileTree.delete(root.resolve("node_modules"));
        Files.createFile(root.resolve("brain-wrapper.sh"));

        assertThat(run("doctor")).isEqualTo(ExitCode.VERIFICATION);
        assertThat(findings()).containsExactly("module-missing org:a:1", "module-missing addon@1.0.0");
        assertThat(output()).contains("    mend   BRAIN_INSTALL=only " + root + "/brain-wrapper.sh\n");
    }

    @Test
    void findsAReleaseForAnotherPlatform() throws IOException {
        Path manifest = root.resolve("native-modules.json");
        Files.writeString(manifest, Files.readString(manifest).replace("linux-x64", "linux-arm64"));

        assertThat(run("doctor")).isEqualTo(ExitCode.PLATFORM);
        assertThat(output()).contains("""
                        error: platform  native-modules.json
                            needs  a release for linux-x64, which is this machine
                            has    one for linux-arm64
                            mend   mvn brain:release -Dbrain.platform=linux-x64, and unpack that release here
                        """);
    }

    @Test
    void findsALibraryForAnotherCLibrary() throws IOException {
        write("native_modules/lib/liba.so", TestElf.x64().musl());

        assertThat(run("doctor")).isEqualTo(ExitCode.PLATFORM);
        assertThat(findings()).containsExactly("platform org:a:1", "altered org:a:1");
        assertThat(output())
                .contains(
                        "    needs  a file for linux-x64, which is this machine\n    has    one for linux-x64-musl\n");
    }

    @Test
    void findsAProgramForAnotherProcessor() throws IOException {
        write("brain", TestElf.arm64().glibc());

        assertThat(run("doctor")).isEqualTo(ExitCode.PLATFORM);
        assertThat(findings()).containsExactly("platform test");
    }

    @Test
    void findsASharedLibraryThatTheMachineLacks() throws IOException {
        install(TestElf.x64().glibc(), TestElf.x64().glibc().needing("libabsent.so.7"));

        assertThat(run("doctor")).isEqualTo(ExitCode.MACHINE);
        assertThat(output()).startsWith("""
                        error: shared-library  addon@1.0.0  node_modules/addon/addon.node
                            needs  libabsent.so.7
                            has    this machine has no such library
                            mend   apt-get install -y apt-file && apt-file update && apt-file search /libabsent.so.7
                        """);
    }

    @Test
    void findsASharedLibraryWhereTheFileLooksItself() throws IOException {
        install(
                TestElf.x64().glibc(),
                TestElf.x64().glibc().needing("libown.so").runPath("$ORIGIN/../../own"));
        assertThat(run("doctor")).isEqualTo(ExitCode.MACHINE);

        write("own/libown.so", TestElf.x64());
        assertThat(run("doctor")).as(output()).isEqualTo(ExitCode.OK);

        environment.put("LD_LIBRARY_PATH", folder.toString());
        Files.move(root.resolve("own/libown.so"), folder.resolve("libown.so"));
        assertThat(run("doctor")).as(output()).isEqualTo(ExitCode.OK);
    }

    @Test
    void findsASymbolVersionThatTheMachineLacks() throws IOException {
        install(
                TestElf.x64().glibc().requiring("libc.so.6", "GLIBC_2.999"),
                TestElf.x64().glibc());

        assertThat(run("doctor")).isEqualTo(ExitCode.MACHINE);
        assertThat(output())
                .contains(
                        "error: symbol-version  org:a:1  native_modules/lib/liba.so\n    needs  GLIBC_2.999 of libc.so.6\n")
                .containsPattern("    has    this machine has no newer one than GLIBC_2\\.[0-9]+\n")
                .contains("    mend   take a newer system, or a version of org:a:1 that needs less\n");
    }

    @Test
    void findsAHalfInstalledFolder() throws IOException {
        Files.delete(root.resolve("native_modules/.installed"));

        assertThat(run("doctor")).isEqualTo(ExitCode.VERIFICATION);
        assertThat(output()).isEqualTo("""
                        error: half-installed  native_modules/.installed
                            needs  the mark that native_modules was completed for this manifest and linux-x64
                            has    no mark: an installation was interrupted
                            mend   java -jar %1$s/brain-installer.jar install --root %1$s
                        """.formatted(root));
    }

    @Test
    void findsWhatAnotherManifestHasLeft() throws IOException {
        Files.writeString(root.resolve("native_modules/.installed"), "another\nlinux-x64\n");

        assertThat(run("doctor")).isEqualTo(ExitCode.VERIFICATION);
        assertThat(output()).contains("    has    left by another manifest or for another platform\n");
    }

    @Test
    void findsAlteredFilesAndFilesThatNobodyKnows() throws IOException {
        Files.writeString(root.resolve("node_modules/addon/addon.node"), "altered");
        Files.writeString(root.resolve("native_modules/other.jar"), "extra");

        assertThat(run("doctor")).isEqualTo(ExitCode.VERIFICATION);
        assertThat(output().lines())
                .contains(
                        "error: altered  addon@1.0.0  node_modules/addon/addon.node",
                        "warning: altered  native_modules/other.jar",
                        "    mend   rm -f " + root + "/node_modules/.installed && java -jar " + root
                                + "/brain-installer.jar install --root " + root);
        assertThat(errors()).endsWith(": 1 thing is wrong, 1 warning\n");
    }

    @Test
    void findsATemporaryFolderThatIsMissing() {
        assertThat(run("doctor", "--tmp", folder.resolve("none").toString())).isEqualTo(ExitCode.TARGET);
        assertThat(output()).isEqualTo("""
                        error: temporary-folder  %1$s
                            needs  a temporary folder
                            has    there is no such folder
                            mend   mkdir -m 1777 %1$s
                        """.formatted(folder.resolve("none")));
    }

    @Test
    void findsATemporaryFolderThatIsMountedReadOnly() throws Exception {
        InstallerProcess.Result result = onMount("ro", "doctor", root.toString(), "--tmp", mount().toString());

        assertThat(result.exitCode()).isEqualTo(6);
        assertThat(result.output())
                .contains("    has    " + mount() + " is mounted read-only\n    mend   mount -o remount,rw " + mount()
                        + "\n");
    }

    @Test
    void warnsOfATemporaryFolderThatNothingCanBeStartedFrom() throws Exception {
        InstallerProcess.Result result = onMount("noexec", "doctor", root.toString(), "--data", mount().toString());

        assertThat(result.exitCode()).isZero();
        assertThat(result.output())
                .contains(
                        "warning: temporary-folder  " + mount() + "/.tmp\n",
                        "    has    " + mount() + " is mounted noexec\n    mend   mount -o remount,exec " + mount()
                                + ", or set BRAIN_DATA_DIR to a folder elsewhere\n");
    }

    @Test
    void refusesATemporaryFolderThatAModuleHasToUnpackItselfInto() throws Exception {
        Path manifest = root.resolve("native-modules.json");
        Files.writeString(
                manifest, Files.readString(manifest).replace("\"temporaryBytes\": 0", "\"temporaryBytes\": 5"));
        run("install", "--quiet");

        InstallerProcess.Result result = onMount("noexec", "doctor", root.toString(), "--data", mount().toString());

        assertThat(result.exitCode()).isEqualTo(6);
        assertThat(result.output()).contains("error: temporary-folder  org:a:1  " + mount() + "/.tmp\n");
    }

    private Path mount() {
        return folder.resolve("mount");
    }

    private InstallerProcess.Result onMount(String option, String... arguments) throws Exception {
        Files.createDirectories(mount());
        String script = "mount -t tmpfs -o " + option + " tmpfs " + mount() + " && exec \"$@\"";
        return new InstallerProcess()
                .prefix("unshare", "-m", "sh", "-c", script, "sh")
                .run(arguments);
    }

    @Test
    void findsFoldersThatBelongToAnother() throws Exception {
        Files.delete(root.resolve("native_modules/.installed"));

        InstallerProcess.Result result = asNobody("doctor", root.toString());

        assertThat(result.exitCode()).as(result.output()).isEqualTo(5);
        assertThat(result.output())
                .contains("error: folder  " + root
                        + "\n    needs  a folder that this user can install the modules into\n")
                .contains("error: folder  " + root + "/data\n    needs  a folder for data that this user can write\n")
                .contains("    has    " + root + " belongs to 'root', and 'nobody' cannot write it\n")
                .contains("    mend   sudo -u root sh -c 'java -jar " + root + "/brain-installer.jar install --root "
                        + root + "'\n")
                .contains("error: temporary-folder  " + root + "/data/.tmp\n");
    }

    @Test
    void asksForNoAccessWhereNothingHasToBeInstalled() throws Exception {
        Files.writeString(root.resolve("native_modules/other.jar"), "extra");

        InstallerProcess.Result result =
                asNobody("doctor", root.toString(), "--data", dataOfNobody().toString());

        assertThat(result.exitCode()).as(result.output()).isZero();
        assertThat(result.output())
                .contains("warning: altered  native_modules/other.jar\n")
                .endsWith(", 1 warning\n");
    }

    @Test
    void handsAlteredModulesToTheirOwnerForMending() throws Exception {
        Files.writeString(root.resolve("native_modules/a-1.jar"), "altered");
        Files.writeString(root.resolve("node_modules/addon/addon.node"), "altered");

        InstallerProcess.Result result =
                asNobody("doctor", root.toString(), "--data", dataOfNobody().toString());

        assertThat(result.output())
                .contains(
                        "    mend   sudo -u root sh -c 'rm -f %1$s/native_modules/.installed && %2$s && rm -f %1$s/node_modules/.installed && %2$s'\n"
                                .formatted(
                                        root,
                                        "java -jar %1$s/brain-installer.jar install --root %1$s".formatted(root)));
    }

    private Path dataOfNobody() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        run("chown", "65534", data);
        return data;
    }

    @Test
    void warnsOfModulesThatAnotherUserCanChange() throws Exception {
        run("chown", "-R", "1", root.resolve("native_modules"));
        Path data = dataOfNobody();

        InstallerProcess.Result result = asNobody("doctor", root.toString(), "--data", data.toString());

        assertThat(result.exitCode()).as(result.output()).isZero();
        assertThat(result.output())
                .contains("warning: folder  native_modules\n")
                .contains("' can change what 'nobody' runs\n    mend   chown -R root " + root + "/native_modules\n");
    }

    @Test
    void findsModulesThatThisUserMayNotRead() throws Exception {
        Files.setPosixFilePermissions(root.resolve("native_modules"), PosixFilePermissions.fromString("rwx------"));

        InstallerProcess.Result result = asNobody("doctor", root.toString());

        assertThat(result.exitCode()).as(result.output() + result.errors()).isBetween(5, 6);
        assertThat(result.output()).contains("error: folder  ");
    }

    private InstallerProcess.Result asNobody(String... arguments) throws Exception {
        Path classes = Files.createDirectories(folder.resolve("copied"));
        List<Path> classPath = InstallerProcess.copyClasses(classes);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new InstallerProcess()
                .classPath(classPath)
                .prefix("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
                .run(arguments);
    }

    private static void run(Object... words) throws Exception {
        List<String> command = new ArrayList<>();
        List.of(words).forEach(word -> command.add(word.toString()));
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }

    @Test
    void findsAPortThatIsTakenByAnotherProgram() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            int port = taken.getLocalPort();
            environment.put("BRAIN_PORT", "" + port);

            assertThat(run("doctor")).isEqualTo(ExitCode.MACHINE);
            assertThat(output())
                    .isEqualTo("""
                            error: port
                                needs  port %1$d
                                has    process %2$d (java) listens on it
                                mend   kill %2$d, or set another port
                            """.formatted(port, ProcessHandle.current().pid()));
            environment.clear();
            assertThat(run("doctor", "--port", "" + port)).isEqualTo(ExitCode.MACHINE);
        }
    }

    @Test
    void findsThatThePortIsTakenThatTheReleaseTellsOf() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            String sentence = "The application listens on port %d, unless it is configured otherwise.\n";
            Path readme = root.resolve("README.md");
            Files.writeString(readme, sentence.formatted(taken.getLocalPort()));
            assertThat(run("doctor")).isEqualTo(ExitCode.MACHINE);

            Files.writeString(readme, sentence.formatted(1));
            Files.writeString(root.resolve(".env.example"), "# where\n#BRAIN_PORT=" + taken.getLocalPort() + "\n");
            assertThat(run("doctor")).isEqualTo(ExitCode.MACHINE);
            environment.put("BRAIN_PORT", "0");
            assertThat(run("doctor")).isEqualTo(ExitCode.OK);
        }
    }

    @Test
    void warnsOfAPortWhereItMayBeTheApplicationThatListens() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            InstallerProcess.Result result = asNobody(
                    "doctor",
                    root.toString(),
                    "--data",
                    dataOfNobody().toString(),
                    "--port",
                    "" + taken.getLocalPort());

            assertThat(result.exitCode()).as(result.output()).isZero();
            assertThat(result.output())
                    .contains(
                            "warning: port\n    needs  port " + taken.getLocalPort()
                                    + "\n    has    a program listens on it that 'nobody' cannot see, be it the application or another\n");
        }
    }

    @Test
    void warnsOfFoldersThatOthersCanWrite() throws Exception {
        Files.createDirectory(root.resolve("lib"));
        for (String each : List.of("", "lib", "node_modules")) {
            Files.setPosixFilePermissions(root.resolve(each), PosixFilePermissions.fromString("rwxrwxr-x"));
        }

        assertThat(run("doctor")).isEqualTo(ExitCode.OK);
        assertThat(output())
                .startsWith("""
                        warning: folder  %1$s
                            needs  a folder that nobody but its owner can write
                            has    its mode is 0775: others can change what the application runs
                            mend   chmod -R go-w %1$s
                        warning: folder  lib
                        """.formatted(root))
                .contains("warning: folder  node_modules\n", "    mend   chmod -R go-w " + root + "/node_modules\n")
                .endsWith(": nothing is wrong, 3 warnings\n");
    }

    @Test
    void passesByASettingThatIsNoPort() {
        environment.put("BRAIN_PORT", "70000");

        assertThat(run("doctor")).isEqualTo(ExitCode.OK);
    }

    @Test
    void readsSettingsBesideTheWrapper() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            Files.writeString(
                    root.resolve(".env"), "# a comment\nexport BRAIN_PORT='" + taken.getLocalPort() + "'\r\n");

            assertThat(run("doctor")).isEqualTo(ExitCode.MACHINE);
        }
    }

    @Test
    void findsAJavaThatIsTooOld() throws IOException {
        Files.createFile(root.resolve("brain-wrapper.sh"));
        byte[] type = ByteBuffer.allocate(16)
                .putInt(0xCAFEBABE)
                .putShort(6, (short) 121)
                .array();
        new TestJar().manifest().deflated("Main.class", type).write(root.resolve("brain.jar"));
        String java = System.getProperty("java.home") + "/bin/java";
        environment.put("BRAIN_JAVA", java);

        assertThat(run("doctor")).isEqualTo(ExitCode.MACHINE);
        assertThat(output())
                .contains(
                        "error: java-version  test  brain.jar\n    needs  Java 77 or later\n",
                        "    has    BRAIN_JAVA is '" + java + "', and " + java + " is Java "
                                + Runtime.version().feature() + "\n",
                        "    mend   unset BRAIN_JAVA, which the environment or .env sets, or set it to the program java of a Java 77 or later\n");

        environment.put("BRAIN_JAVA", "/nonexistent/java");
        assertThat(run("doctor")).isEqualTo(ExitCode.MACHINE);
        assertThat(output())
                .contains("    has    BRAIN_JAVA is '/nonexistent/java', and /nonexistent/java is no program\n");

        environment.put("BRAIN_JAVA", "");
        environment.put("JAVA_HOME", folder.toString());
        assertThat(run("doctor")).isEqualTo(ExitCode.MACHINE);
        assertThat(output())
                .contains(
                        "    has    JAVA_HOME is '" + folder + "', and " + folder + "/bin/java is no program\n",
                        "    mend   unset JAVA_HOME, which the environment or .env sets, or set it to the folder of a Java 77 or later\n");

        environment.clear();
        assertThat(run("doctor")).isEqualTo(ExitCode.MACHINE);
        assertThat(output())
                .contains("    has    there is no java\n    mend   apt-get install -y openjdk-77-jre-headless\n");
    }

    @Test
    void findsAManifestThatIsMissingOrBroken() throws IOException {
        Files.writeString(root.resolve("native-modules.json"), "{");
        assertThat(run("doctor")).isEqualTo(ExitCode.MANIFEST);
        assertThat(output()).contains("error: manifest  native-modules.json\n", "not JSON");

        Files.delete(root.resolve("native-modules.json"));
        assertThat(run("doctor", "--json")).isEqualTo(ExitCode.MANIFEST);
        assertThat(output()).contains("\"platform\": null");
        assertAllowed(output());
    }

    @Test
    void answersInJson() throws IOException {
        assertThat(run("doctor", "--json")).isEqualTo(ExitCode.OK);
        assertAllowed(output());
        assertThat(output()).contains("\"findings\": []");

        Files.delete(root.resolve("native_modules/.installed"));
        Files.writeString(root.resolve("node_modules/a\"b\\c\nd\u0001"), "");
        assertThat(run("doctor", "--json")).isEqualTo(ExitCode.VERIFICATION);
        assertAllowed(output());
        assertThat(output())
                .contains("\"exitCode\": 5,", "\"file\": \"node_modules/a\\\"b\\\\c\\nd\\u0001\"", """
                            {
                              "check": "half-installed",
                              "severity": "error",
                              "module": null,
                              "file": "native_modules/.installed",
                              "need": "the mark that native_modules was completed for this manifest and linux-x64",
                              "have": "no mark: an installation was interrupted",
                              "mend": "java -jar %1$s/brain-installer.jar install --root %1$s"
                            },
                        """.formatted(root));
        assertThat(errors()).hasLineCount(1);
    }

    private static void assertAllowed(String json) throws IOException {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Files.readString(Path.of("../docs/doctor.schema.json")), InputFormat.JSON)
                        .validate(json, InputFormat.JSON))
                .isEmpty();
    }

    private void write(String path, TestElf elf) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, elf.build());
    }

    /** Check and module of each finding. */
    private List<String> findings() {
        return output().lines()
                .filter(line -> !line.startsWith(" "))
                .map(line -> line.replaceFirst("^[a-z]+: ", "").split("  "))
                .map(words -> words[0] + " " + words[1])
                .toList();
    }

    private ExitCode run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--root=" + root);
        return runAsIs(all.toArray(new String[0]));
    }

    private ExitCode runAsIs(String... arguments) {
        out.reset();
        err.reset();
        return new BrainInstaller(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), environment)
                .run(List.of(arguments));
    }

    private String output() {
        return out.toString(UTF_8);
    }

    private String errors() {
        return err.toString(UTF_8);
    }
}
