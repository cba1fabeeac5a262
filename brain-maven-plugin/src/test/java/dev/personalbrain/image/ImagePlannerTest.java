package dev.personalbrain.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.application.Application;
import dev.personalbrain.application.ExtraDirectory;
import dev.personalbrain.application.ExtraFiles;
import dev.personalbrain.application.FileContent;
import dev.personalbrain.application.JvmProgram;
import dev.personalbrain.application.Layer;
import dev.personalbrain.application.LayoutEntry;
import dev.personalbrain.application.SampleApplications;
import dev.personalbrain.application.Templates;
import dev.personalbrain.checksum.Sha256;
import dev.personalbrain.error.UserException;
import dev.personalbrain.image.HealthSettings.CommandTest;
import dev.personalbrain.image.HealthSettings.HttpTest;
import dev.personalbrain.platform.Arch;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImagePlannerTest {
    @TempDir
    Path work;

    @Test
    void holdsTheApplicationAndItsInstalledModules() throws IOException {
        assertThat(paths(plan(full(), new TestSettings())))
                .containsExactly(
                        "/app 755 0:0",
                        "/app/brain-classpath.jar 644 0:0",
                        "/app/brain-wrapper.sh 755 0:0",
                        "/app/brain.args 644 0:0",
                        "/app/brain.jar 644 0:0",
                        "/app/data 755 10001:10001",
                        "/app/lib 755 0:0",
                        "/app/lib/changing-2.0-SNAPSHOT.jar 644 0:0",
                        "/app/lib/pure-1.0.jar 644 0:0",
                        "/app/native-modules.json 644 0:0",
                        "/app/native_modules 755 0:0",
                        "/app/native_modules/.installed 644 0:0",
                        "/app/native_modules/lib 755 0:0",
                        "/app/native_modules/sqlite-jdbc-3.54.1.0.jar 644 0:0");
    }

    @Test
    void holdsNoModulesWhereThereAreNone() throws IOException {
        assertThat(paths(plan(plain(), new TestSettings().user(1000, 0))))
                .containsExactly(
                        "/app 755 0:0",
                        "/app/My.App_2-wrapper.sh 755 0:0",
                        "/app/My.App_2.args 644 0:0",
                        "/app/My.App_2.jar 644 0:0",
                        "/app/data 755 1000:0",
                        "/app/native-modules.json 644 0:0");
    }

    @Test
    void marksTheModulesAsInstalledFromItsOwnManifest() throws IOException {
        ImagePlan plan = plan(full(), new TestSettings());

        assertThat(text(plan, "/app/native_modules/.installed"))
                .isEqualTo(Sha256.of(text(plan, "/app/native-modules.json").getBytes(StandardCharsets.UTF_8))
                        + "\nlinux-x64\n");
    }

    @Test
    void holdsTheProgramOfTheHealthCheckWhereItAsksByAPath() throws IOException {
        assertThat(text(plan(full(), new TestSettings().healthCheck(http())), "/app/brain-health.jar"))
                .isEqualTo("a health check");
        assertThat(paths(plan(full(), new TestSettings().healthCheck(new CommandTest(List.of("true"))))))
                .noneMatch(path -> path.contains("brain-health.jar"));
    }

    @Test
    void holdsTheUsersFiles() throws IOException {
        Path extra = Files.createDirectories(work.resolve("extra"));
        Files.createDirectories(extra.resolve("config/empty"));
        Files.writeString(extra.resolve("config/a b.txt"), "x");
        Files.createSymbolicLink(extra.resolve("config/link"), Path.of("a b.txt"));
        Application application =
                full().with(new ExtraFiles(List.of(new ExtraDirectory(extra, "", List.of(), List.of())), List.of()));

        ImagePlan plan = plan(application, new TestSettings());

        assertThat(paths(plan))
                .contains(
                        "/app/config 755 0:0",
                        "/app/config/a b.txt 644 0:0",
                        "/app/config/empty 755 0:0",
                        "/app/config/link 777 0:0");
        assertThat(entries(plan).get("/app/config/link"))
                .isEqualTo(new ImageEntry.Link("/app/config/link", "a b.txt", Owner.ROOT));
    }

    @ParameterizedTest
    @CsvSource({
        "/app/lib, /app/lib",
        "/app/lib/more, /app/lib",
        "/app/native_modules, /app/native_modules",
        "/app/node_modules/.cache, /app/node_modules",
        "/app/brain.jar, /app/brain.jar",
        "/app/brain.args/x, /app/brain.args",
        "/app/config, /app/config",
        "/app/config/local, /app/config",
    })
    void rejectsVolumesThatWouldHideFilesOfTheImage(String volume, String taken) throws IOException {
        Application application = withExtraFile("config/a.txt");

        assertThatThrownBy(() -> plan(application, new TestSettings().volumes(volume)))
                .isInstanceOf(UserException.class)
                .hasMessage("<container><volumes>: '" + volume + "' cannot be a volume: " + taken
                        + " belongs to the image, and a container would go on with that of an older one (name a folder"
                        + " that the image has nothing in, as /app/data)");
    }

    @Test
    void makesVolumesForTheUserAndTheFoldersOnTheWayToThem() throws IOException {
        TestSettings settings = new TestSettings()
                .user(5, 6)
                .volumes(
                        "/app/data",
                        "/app/data/deep/er",
                        "/app/cache",
                        "/srv/a/b",
                        "/var/log/app",
                        "/var/run/app",
                        "/tmp");

        assertThat(plan(plain(), settings).emptyFolders().stream().map(ImagePlannerTest::line))
                .containsExactly(
                        "/app 755 0:0",
                        "/app/cache 755 5:6",
                        "/app/data 755 5:6",
                        "/app/data/deep 755 0:0",
                        "/app/data/deep/er 755 5:6",
                        "/srv 755 0:0",
                        "/srv/a 755 0:0",
                        "/srv/a/b 755 5:6",
                        "/var 755 0:0",
                        "/var/log 755 0:0",
                        "/var/log/app 755 5:6");
    }

    @Test
    void makesTheWorkingDirectoryAsABuilderDoes() throws IOException {
        assertThat(paths(plan(plain(), new TestSettings().workingDirectory("/app/work/here"))))
                .contains("/app/work 755 0:0", "/app/work/here 755 0:0");
        assertThat(paths(plan(plain(), new TestSettings().workingDirectory("/app/data"))))
                .contains("/app/data 755 10001:10001");
    }

    @Test
    void leavesWorkingDirectoriesThatAreThereAndThoseOfTheBase() throws IOException {
        Files.createSymbolicLink(Files.createDirectory(work.resolve("extra")).resolve("link"), Path.of("config"));
        Application application = withExtraFile("config/a.txt");

        for (String folder : List.of("/app/config", "/app/link/x", "/app/link", "/tmp", "/opt/app")) {
            assertThat(plan(application, new TestSettings().workingDirectory(folder))
                            .emptyFolders())
                    .as(folder)
                    .extracting(ImageEntry::path)
                    .containsExactly("/app", "/app/data");
        }
    }

    @Test
    void rejectsAFileAsWorkingDirectory() {
        assertThatThrownBy(() -> plan(full(), new TestSettings().workingDirectory("/app/brain.jar/x")))
                .isInstanceOf(UserException.class)
                .hasMessage("<container><workingDirectory>: '/app/brain.jar/x' cannot be the working directory:"
                        + " /app/brain.jar is a file of the image (name a folder, as /app/data)");
    }

    private Application withExtraFile(String path) throws IOException {
        Path extra = work.resolve("extra");
        Files.createDirectories(extra.resolve(path).getParent());
        Files.writeString(extra.resolve(path), "x");
        return full().with(new ExtraFiles(List.of(new ExtraDirectory(extra, "", List.of(), List.of())), List.of()));
    }

    @Test
    void startsTheWrapperAsANumericUserInItsFolder() throws IOException {
        ContainerSettings container = container(full(), new TestSettings());

        assertThat(container.user()).isEqualTo(new Owner(10001, 10001));
        assertThat(container.entrypoint()).containsExactly("/app/brain-wrapper.sh");
        assertThat(container.command()).isEmpty();
        assertThat(container.workingDirectory()).isEqualTo("/app");
        assertThat(container.environment()).isEqualTo(Map.of("BRAIN_INSTALL", "never", "BRAIN_DATA_DIR", "/app/data"));
        assertThat(container.ports()).containsExactly(new Port(3333, "tcp"));
        assertThat(container.volumes()).containsExactly("/app/data");
        assertThat(container.stopSignal()).isEmpty();
        assertThat(container.healthCheck()).isEmpty();
    }

    @Test
    void letsTheUserHaveItOtherwise() throws IOException {
        ContainerSettings container = container(
                full(),
                new TestSettings()
                        .entrypoint("/bin/sh", "-c")
                        .args("env")
                        .workingDirectory("/tmp")
                        .environment(Map.of("BRAIN_DATA_DIR", "/data", "A", "$B"))
                        .ports(new Port(53, "udp"))
                        .volumes("/data")
                        .stopSignal("INT"));

        assertThat(container.entrypoint()).containsExactly("/bin/sh", "-c");
        assertThat(container.command()).containsExactly("env");
        assertThat(container.workingDirectory()).isEqualTo("/tmp");
        assertThat(container.environment())
                .isEqualTo(Map.of("A", "$B", "BRAIN_DATA_DIR", "/data", "BRAIN_INSTALL", "never"));
        assertThat(container.ports()).containsExactly(new Port(53, "udp"), new Port(3333, "tcp"));
        assertThat(container.volumes()).containsExactly("/app/data", "/data");
        assertThat(container.stopSignal()).contains("SIGINT");
    }

    @Test
    void keepsRangesOfPortsWithoutTheApplicationsOwn() throws IOException {
        ContainerSettings container =
                container(full(), new TestSettings().ports(new Port(3300, 3400, "tcp"), new Port(1, 65_535, "udp")));

        assertThat(container.ports())
                .containsExactly(
                        new Port(1, 65_535, "udp"),
                        new Port(3300, 3332, "tcp"),
                        new Port(3333, "tcp"),
                        new Port(3334, 3400, "tcp"));
    }

    @Test
    void exposesNothingWhereNobodyNamesAPort() throws IOException {
        assertThat(container(plain(), new TestSettings()).ports()).isEmpty();
    }

    @Test
    void labelsItWithWhatItIs() throws IOException {
        Map<String, String> mine = Map.of("com.example.team", "x", "org.opencontainers.image.version", "2");

        assertThat(container(full(), new TestSettings().labels(mine)).labels())
                .isEqualTo(new TreeMap<>(Map.of(
                        "com.example.team", "x",
                        "org.opencontainers.image.base.name", "eclipse-temurin:17-jre",
                        "org.opencontainers.image.description", "Keeps 100% of your notes",
                        "org.opencontainers.image.title", "personal-brain",
                        "org.opencontainers.image.version", "2")));
    }

    @Test
    void tellsNothingOfTheMachineThatABaseImageComesFrom() throws IOException {
        TestSettings tar = new TestSettings().base(new BaseImage.InTar(Path.of("/home/me/base.tar")));

        assertThat(container(plain(), tar).labels().keySet())
                .containsExactly("org.opencontainers.image.title", "org.opencontainers.image.version");
    }

    @Test
    void asksTheApplicationsPortOrAnother() throws IOException {
        assertThat(healthCheck(http()).command())
                .containsExactly(
                        "java",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx16m",
                        "-jar",
                        "/app/brain-health.jar",
                        "--port",
                        "3333",
                        "--port-variable",
                        "BRAIN_PORT",
                        "--path",
                        "/health");
        assertThat(healthCheck(new HttpTest("/", OptionalInt.of(9000), "PORT")).command())
                .containsSubsequence("--port", "9000", "--port-variable", "PORT");
        assertThat(healthCheck(new CommandTest(List.of("test", "-e", "x"))).command())
                .containsExactly("test", "-e", "x");
    }

    @Test
    void rejectsAPathWithoutAPortToAsk() {
        assertThatThrownBy(() -> container(plain(), new TestSettings().healthCheck(http())))
                .isInstanceOf(UserException.class)
                .hasMessage(
                        "<container><healthCheck><path>: '/health' has no port to ask: give <port>, the application's,"
                                + " or <healthCheck><port>");
    }

    @ParameterizedTest
    @CsvSource({"8, 8-jre", "9, 11-jre", "17, 17-jre", "18, 21-jre", "25, 25-jre", "26, 26-jre"})
    void beginsWithTheOldestMaintainedJavaThatFits(int javaVersion, String tag) throws IOException {
        assertThat(planner(with(javaVersion, SampleApplications.PLATFORM), new TestSettings())
                        .base()
                        .text())
                .isEqualTo("eclipse-temurin:" + tag);
    }

    @Test
    void beginsWithAnAlpineWhereTheCLibraryIsMusl() throws IOException {
        assertThat(planner(with(21, Platform.musl(Arch.ARM64)), new TestSettings())
                        .base()
                        .text())
                .isEqualTo("eclipse-temurin:21-jre-alpine");
    }

    @Test
    void beginsWithWhatTheUserNames() throws IOException {
        ImagePlan plan = plan(plain(), new TestSettings().base("registry.example.com/java:1"));

        assertThat(plan.base().text()).isEqualTo("registry.example.com/java:1");
        assertThat(plan.platform()).isEqualTo(SampleApplications.PLATFORM);
        assertThat(plan.created().instant()).hasToString("2026-01-01T00:00:00Z");
    }

    @Test
    void startsAProgramOfBunAtOnce() throws IOException {
        ImagePlan plan =
                planner(new SampleApplications(work).bun(), new TestSettings()).plan(List.of());

        assertThat(plan.base().text()).isEqualTo("debian:bookworm-slim");
        assertThat(plan.container().entrypoint()).containsExactly("/app/brain");
        assertThat(plan.container().environment())
                .isEqualTo(new TreeMap<>(Map.of("BRAIN_DATA_DIR", "/app/data", "NODE_PATH", "/app/node_modules")));
        assertThat(paths(plan))
                .containsExactly(
                        "/app 755 0:0",
                        "/app/brain 755 0:0",
                        "/app/data 755 10001:10001",
                        "/app/native-modules.json 644 0:0",
                        "/app/node_modules 755 0:0",
                        "/app/node_modules/.installed 644 0:0",
                        "/app/package.json 644 0:0");
    }

    @Test
    void asksAProgramOfBunByTheBunThatIsInIt() throws IOException {
        ImagePlan plan = planner(new SampleApplications(work).bun(), new TestSettings().healthCheck(http()))
                .plan(List.of());

        assertThat(plan.container().healthCheck().orElseThrow().command())
                .startsWith("/usr/bin/env", "BUN_BE_BUN=1", "/app/brain", "/app/brain-health.mjs", "--port", "3333");
        assertThat(text(plan, "/app/brain-health.mjs")).isEqualTo("a health check");
    }

    @Test
    void takesABaseWithTheLibrariesThatBunNeedsForMusl() throws IOException {
        Application bun = new SampleApplications(work).bundled();
        Application musl = new Application(
                bun.settings(), Platform.parse("linux-x64-musl").orElseThrow(), bun.program(), bun.manifest());

        assertThat(planner(musl, new TestSettings()).base().text()).isEqualTo("oven/bun:1.4.5-alpine");
    }

    @Test
    void setsThePathOfNodeForJavaWithNpmModulesToo() throws IOException {
        Application mixed = new SampleApplications(work).mixed();

        assertThat(planner(mixed, new TestSettings()).container().environment())
                .containsEntry("NODE_PATH", "/app/node_modules")
                .containsEntry("BRAIN_INSTALL", "never");
        assertThat(paths(planner(mixed, new TestSettings()).plan(List.of())))
                .contains("/app/node_modules/.installed 644 0:0", "/app/native_modules/.installed 644 0:0");
    }

    private Application full() throws IOException {
        return new SampleApplications(work).full();
    }

    private Application plain() throws IOException {
        return new SampleApplications(work).plain();
    }

    private Application with(int javaVersion, Platform platform) throws IOException {
        Application plain = plain();
        JvmProgram program = (JvmProgram) plain.program();
        return new Application(
                plain.settings(),
                platform,
                new JvmProgram(
                        program.mainClass(),
                        javaVersion,
                        program.slimJar(),
                        program.classPath(),
                        program.libraries(),
                        program.javaOptions()),
                plain.manifest());
    }

    private static HttpTest http() {
        return new HttpTest("/health", OptionalInt.empty(), "BRAIN_PORT");
    }

    private HealthCheck healthCheck(HealthSettings.Test test) throws IOException {
        return container(full(), new TestSettings().healthCheck(test))
                .healthCheck()
                .orElseThrow();
    }

    private static ContainerSettings container(Application application, TestSettings settings) throws IOException {
        return planner(application, settings).container();
    }

    private static ImagePlan plan(Application application, TestSettings settings) throws IOException {
        LayoutEntry jar = new LayoutEntry.File(
                "native_modules/sqlite-jdbc-3.54.1.0.jar", 0644, new FileContent.OfBytes(new byte[1]));
        List<Layer> modules = application.hasNativeModules()
                ? List.of(new Layer("native:org.xerial:sqlite-jdbc", List.of(jar)))
                : List.of();
        return planner(application, settings).plan(modules);
    }

    private static ImagePlanner planner(Application application, TestSettings settings) throws IOException {
        return new ImagePlanner(
                application,
                new Templates(Optional.empty()),
                settings.make(),
                SampleApplications.tools(application.program()));
    }

    private static List<String> paths(ImagePlan plan) {
        return entries(plan).values().stream().map(ImagePlannerTest::line).toList();
    }

    private static String line(ImageEntry entry) {
        return entry.path() + " " + Integer.toOctalString(entry.mode()) + " " + entry.owner();
    }

    private static Map<String, ImageEntry> entries(ImagePlan plan) {
        Map<String, ImageEntry> entries = new TreeMap<>();
        plan.layers().forEach(layer -> layer.entries().forEach(entry -> entries.put(entry.path(), entry)));
        return entries;
    }

    private static String text(ImagePlan plan, String path) throws IOException {
        ImageEntry.File file = (ImageEntry.File) entries(plan).get(path);
        return new String(file.content().open().readAllBytes(), StandardCharsets.UTF_8);
    }
}
