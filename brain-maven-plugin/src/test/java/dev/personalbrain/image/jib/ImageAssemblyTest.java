package dev.personalbrain.image.jib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import dev.personalbrain.image.ContainerSettings;
import dev.personalbrain.image.ImageLayer;
import dev.personalbrain.image.ImagePlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.jr.ob.JSON;

class ImageAssemblyTest {
    private static final TimeZone ZONE = TimeZone.getDefault();
    private static final String PATH = "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    @TempDir
    Path folder;

    private final RecordedEvents events = new RecordedEvents();

    @AfterEach
    void restoreZone() {
        TimeZone.setDefault(ZONE);
    }

    @Test
    void putsTheApplicationsLayersOnTheBases() throws IOException {
        TestBase base = TestBase.usual();
        BuiltImage image = assemble(base, plan(TestPlan.container()), ImageFormat.DOCKER);

        assertThat(image.layers())
                .extracting(LayerBlob::name)
                .containsExactly("base 1/2", "base 2/2", "native:x", "application");
        Map<String, Object> configuration = JSON.std.mapFrom(image.configuration());
        assertThat(configuration)
                .containsEntry("architecture", "amd64")
                .containsEntry("os", "linux")
                .containsEntry("created", "2026-01-01T00:00:00Z")
                .containsEntry(
                        "rootfs",
                        Map.of(
                                "type",
                                "layers",
                                "diff_ids",
                                image.layers().stream().map(LayerBlob::diffId).toList()));
    }

    @Test
    void writesTheManifestOfEachFormat() throws IOException {
        for (ImageFormat format : ImageFormat.values()) {
            BuiltImage image = assemble(TestBase.usual(), plan(TestPlan.container()), format);
            Map<String, Object> manifest = JSON.std.mapFrom(image.manifest());

            assertThat(manifest)
                    .containsEntry("schemaVersion", 2)
                    .containsEntry("mediaType", format.manifest())
                    .containsEntry(
                            "config",
                            Map.of(
                                    "mediaType",
                                    format.configuration(),
                                    "size",
                                    image.configuration().length,
                                    "digest",
                                    image.imageId()))
                    .containsEntry(
                            "layers",
                            image.layers().stream()
                                    .map(layer -> Map.of(
                                            "mediaType",
                                            format.layer(),
                                            "size",
                                            (int) layer.size(),
                                            "digest",
                                            layer.digest()))
                                    .toList());
        }
    }

    @Test
    void mergesTheSettingsIntoThoseOfTheBase() throws IOException {
        TestBase base = TestBase.usual()
                .set("Env", List.of("PATH=/opt/java/bin:/bin", "LANG=en_US.UTF-8", "JAVA_HOME=/opt/java"))
                .set("Cmd", List.of("jshell"))
                .set("Entrypoint", List.of("/__cacert_entrypoint.sh"))
                .set("ExposedPorts", Map.of("8080/tcp", Map.of()))
                .set("Volumes", Map.of("/var/lib/x", Map.of()))
                .set("Labels", Map.of("org.opencontainers.image.title", "base", "vendor", "v"))
                .set("User", "root")
                .set("WorkingDir", "/")
                .set("StopSignal", "SIGQUIT")
                .set("Healthcheck", Map.of("Test", List.of("NONE")))
                .set("Shell", List.of("/bin/bash", "-c"))
                .set("ArgsEscaped", true);

        assertThat(merged(base, TestPlan.container()))
                .isEqualTo(Map.ofEntries(
                        Map.entry("User", "10001:10001"),
                        Map.entry("WorkingDir", "/app"),
                        Map.entry("Entrypoint", List.of("/app/brain-wrapper.sh")),
                        Map.entry("Cmd", List.of("--verbose")),
                        Map.entry(
                                "Env",
                                List.of(
                                        "PATH=/opt/java/bin:/bin",
                                        "LANG=C.UTF-8 \"$HOME\"",
                                        "JAVA_HOME=/opt/java",
                                        "BRAIN_INSTALL=never")),
                        Map.entry(
                                "ExposedPorts",
                                Map.of(
                                        "3333/tcp",
                                        Map.of(),
                                        "53/udp",
                                        Map.of(),
                                        "54/udp",
                                        Map.of(),
                                        "8080/tcp",
                                        Map.of())),
                        Map.entry("Volumes", Map.of("/app/data", Map.of(), "/var/lib/x", Map.of())),
                        Map.entry(
                                "Labels",
                                Map.of(
                                        "org.opencontainers.image.title",
                                        "brain",
                                        "vendor",
                                        "v",
                                        "multi",
                                        "two\nlines")),
                        Map.entry("StopSignal", "SIGINT"),
                        Map.entry("Shell", List.of("/bin/bash", "-c")),
                        Map.entry(
                                "Healthcheck",
                                Map.of(
                                        "Test",
                                        List.of("CMD", "java", "-jar", "/app/brain-health.jar"),
                                        "Interval",
                                        30_000_000_000L,
                                        "Timeout",
                                        5_000_000_000L,
                                        "StartPeriod",
                                        1_500_000_000,
                                        "Retries",
                                        3))));
    }

    @Test
    void leavesWhatThePlanDoesNotSay() throws IOException {
        TestBase base = TestBase.usual()
                .set("Env", List.of("A=1"))
                .set("Cmd", List.of("jshell"))
                .set("Entrypoint", List.of("/entry"))
                .set("StopSignal", "SIGQUIT")
                .set("Healthcheck", Map.of("Test", List.of("CMD", "true"), "Interval", 90_000_000_000L));

        assertThat(merged(base, TestPlan.modest()))
                .isEqualTo(Map.of(
                        "User", "10001:10001",
                        "WorkingDir", "/app",
                        "Env", List.of("A=1", PATH),
                        "Cmd", List.of("jshell"),
                        "Entrypoint", List.of("/entry"),
                        "StopSignal", "SIGQUIT",
                        "Healthcheck", Map.of("Test", List.of("CMD", "true"), "Interval", 90_000_000_000L)));
    }

    @Test
    void dropsTheBasesCommandWithItsEntrypointOnly() throws IOException {
        TestBase base = TestBase.usual().set("Cmd", List.of("jshell")).set("Entrypoint", List.of("/entry"));

        assertThat(merged(base, with(List.of("/run"), List.of())))
                .containsEntry("Entrypoint", List.of("/run"))
                .doesNotContainKey("Cmd");
        assertThat(merged(base, with(List.of(), List.of("x"))))
                .containsEntry("Entrypoint", List.of("/entry"))
                .containsEntry("Cmd", List.of("x"));
    }

    @Test
    void leavesOutWhatBelongedToTheContainerThatMadeTheBase() throws IOException {
        TestBase base = TestBase.usual()
                .set("Hostname", "abc")
                .set("Image", "sha256:1")
                .set("AttachStdin", false)
                .set("Tty", true)
                .set("Cmd", null)
                .set("Volumes", null);
        base.configuration.put("container", "abc");
        base.configuration.put("container_config", Map.of("Hostname", "abc"));
        base.configuration.put("docker_version", "20.10");
        base.configuration.put("author", "somebody");
        base.configuration.put("comment", "Imported from -");
        base.configuration.put("os.version", "1");
        base.configuration.put("variant", "v3");
        Map<String, Object> configuration = JSON.std.mapFrom(
                assemble(base, plan(TestPlan.modest()), ImageFormat.OCI).configuration());

        assertThat(configuration)
                .containsOnlyKeys(
                        "architecture", "config", "created", "history", "os", "os.version", "rootfs", "variant");
        assertThat(configuration.get("config"))
                .isEqualTo(Map.of("User", "10001:10001", "WorkingDir", "/app", "Env", List.of(PATH)));
    }

    @Test
    void warnsOfTriggersThatItDoesNotRun() throws IOException {
        TestBase base = TestBase.usual().set("OnBuild", List.of("RUN make", "COPY . /src"));

        assertThat(merged(base, TestPlan.modest())).doesNotContainKey("OnBuild");
        assertThat(events.lines())
                .contains("warn base image example/base:1: its ONBUILD triggers are not run, as that takes a Docker"
                        + " engine: RUN make; COPY . /src");
    }

    @Test
    void givesEachLayerAnEntryInTheHistory() throws IOException {
        TestBase base = TestBase.usual();
        base.configuration.put(
                "history",
                List.of(
                        Map.of("created", "2020-01-01T00:00:00Z", "created_by", "ADD file"),
                        Map.of("created_by", "CMD x", "empty_layer", true)));

        assertThat(history(base))
                .containsExactly(
                        Map.of("created", "2020-01-01T00:00:00Z", "created_by", "ADD file"),
                        Map.of("created_by", "CMD x", "empty_layer", true),
                        entry("base image"),
                        entry("native:x"),
                        entry("application"));
    }

    @Test
    void isTheSameInAnotherTimeZoneWithAnotherCache() throws IOException {
        BuiltImage first = assemble(TestBase.usual(), plan(TestPlan.container()), ImageFormat.OCI);
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        BuiltImage second = new ImageAssembly(
                        (image, platform) -> read(TestBase.usual()),
                        new LayerCache(folder.resolve("another"), events),
                        events)
                .assemble(plan(TestPlan.container()), ImageFormat.OCI);

        assertThat(new String(second.configuration())).isEqualTo(new String(first.configuration()));
        assertThat(new String(second.manifest())).isEqualTo(new String(first.manifest()));
    }

    @Test
    void sortsPropertiesWhateverTheBasesOrder() throws IOException {
        byte[] json = assemble(TestBase.usual().on("linux", "amd64"), plan(TestPlan.container()), ImageFormat.DOCKER)
                .configuration();

        assertThat(new String(json))
                .startsWith("{\"architecture\":\"amd64\",\"config\":{\"Cmd\":[\"--verbose\"],\"Entrypoint\":")
                .endsWith("\"type\":\"layers\"}}");
        assertThat(List.copyOf(JSON.std.mapFrom(json).keySet())).isSorted();
    }

    @Test
    void refusesMoreLayersThanDockerUnpacks() throws IOException {
        TestBase base = new TestBase(ImageFormat.DOCKER);
        for (int layer = 0; layer < 124; layer++) {
            base.with("file", "x");
        }

        assertThatThrownBy(() -> assemble(base, plan(TestPlan.modest()), ImageFormat.DOCKER))
                .isInstanceOf(UserException.class)
                .hasMessage("base image example/base:1 has 124 layers, the application 2: together more than the 125"
                        + " that Docker unpacks (fewer for the application: -Dbrain.layers=NUMBER)");
    }

    @Test
    void refusesAConfigurationThatIsNone() throws IOException {
        TestBase base = TestBase.usual().set("Env", "PATH=/bin");

        assertThatThrownBy(() -> assemble(base, plan(TestPlan.modest()), ImageFormat.DOCKER))
                .isInstanceOf(UserException.class)
                .hasMessage("base image example/base:1: Env is not a list");
    }

    @Test
    void keepsWhatMakesABasesLayerSpecial() throws IOException {
        LayerBlob zstd = special("application/vnd.oci.image.layer.v1.tar+zstd", List.of());
        LayerBlob foreign = special("application/vnd.docker.image.rootfs.foreign.diff.tar.gzip", List.of("x://y"));
        Base base = new Base(Optional.empty(), Map.of("os", "linux"), List.of(zstd, foreign));
        BuiltImage image = new ImageAssembly(
                        (any, platform) -> base, new LayerCache(folder.resolve("cache"), events), events)
                .assemble(plan(TestPlan.modest()), ImageFormat.DOCKER);

        List<?> layers = (List<?>) JSON.std.mapFrom(image.manifest()).get("layers");
        assertThat(layers.get(0))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("mediaType", zstd.mediaType().orElseThrow())
                .doesNotContainKey("urls");
        assertThat(layers.get(1)).asInstanceOf(InstanceOfAssertFactories.MAP).containsEntry("urls", List.of("x://y"));
        assertThat(image.layers().get(1).isDistributed()).isFalse();
        assertThat(JSON.std.mapFrom(image.configuration())).containsEntry("architecture", "amd64");
    }

    private static LayerBlob special(String mediaType, List<String> urls) {
        return new LayerBlob(
                "base",
                Digests.of(mediaType.getBytes()),
                Digests.of(new byte[0]),
                1,
                () -> null,
                Optional.empty(),
                Optional.of(mediaType),
                urls);
    }

    private static ImagePlan plan(ContainerSettings container) {
        ImageLayer modules = TestPlan.layer("native:x", TestPlan.file("/app/x", "x"));
        ImageLayer application = TestPlan.layer("application", TestPlan.file("/app/brain.jar", "jar"));
        return TestPlan.of(container, modules, TestPlan.layer("empty"), application);
    }

    private static ContainerSettings with(List<String> entrypoint, List<String> command) {
        ContainerSettings modest = TestPlan.modest();
        return new ContainerSettings(
                modest.user(),
                entrypoint,
                command,
                new TreeMap<>(),
                "/app",
                modest.ports(),
                modest.volumes(),
                modest.labels(),
                Optional.empty(),
                Optional.empty());
    }

    private BuiltImage assemble(TestBase base, ImagePlan plan, ImageFormat format) throws IOException {
        return new ImageAssembly(
                        (image, platform) -> read(base), new LayerCache(folder.resolve("cache"), events), events)
                .assemble(plan, format);
    }

    private Base read(TestBase base) throws IOException {
        FakeRegistry registry = new FakeRegistry().add(base, "1");
        return new BaseSources(folder.resolve("base"), registry, DockerSettings.DEFAULT, BaseOptions.USUAL, events)
                .read(plan(TestPlan.modest()).base(), TestPlan.PLATFORM);
    }

    private Map<String, Object> merged(TestBase base, ContainerSettings container) throws IOException {
        BuiltImage image = assemble(base, plan(container), ImageFormat.DOCKER);
        return JsonObject.parse("image", image.configuration()).object("config").properties();
    }

    private List<Object> history(TestBase base) throws IOException {
        BuiltImage image = assemble(base, plan(TestPlan.modest()), ImageFormat.DOCKER);
        return new ArrayList<>((List<?>) JSON.std.mapFrom(image.configuration()).get("history"));
    }

    private static Map<String, Object> entry(String createdBy) {
        return Map.of("created", "2026-01-01T00:00:00Z", "created_by", createdBy);
    }
}
