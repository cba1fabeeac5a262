package dev.personalbrain.image.jib;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.application.ReproducibleTar;
import dev.personalbrain.application.ReproducibleTar.Attributes;
import dev.personalbrain.binary.TestElf;
import dev.personalbrain.doctor.Diagnosis;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.fetch.FetchSettings;
import dev.personalbrain.fetch.Fetchers;
import dev.personalbrain.fetch.Source;
import dev.personalbrain.image.BaseImage;
import dev.personalbrain.install.InstallListener;
import dev.personalbrain.install.InstallRequest;
import dev.personalbrain.install.Installer;
import dev.personalbrain.install.TestApplication;
import dev.personalbrain.install.TestPackage;
import dev.personalbrain.platform.Platform;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Images with an application in them, sound and broken, as OCI image layouts. */
class ImageDoctorTest {
    private static final Attributes OF_USER = new Attributes(0755, 10001, 10001);

    @TempDir
    Path folder;

    private final Map<String, byte[]> application = new TreeMap<>();
    private final TestBase image = new TestBase(ImageFormat.OCI).set("User", "10001:10001");

    @BeforeEach
    void addSystem() throws IOException {
        add(
                "lib/x86_64-linux-gnu/libc.so.6",
                TestElf.x64()
                        .soname("libc.so.6")
                        .defining("GLIBC_2.17", "GLIBC_2.31")
                        .build());
        add("etc/ld.so.conf.d/multiarch.conf", "/lib/x86_64-linux-gnu\n".getBytes(UTF_8));
        add("etc/os-release", "ID=debian\n".getBytes(UTF_8));
        add("opt/java/openjdk/release", "JAVA_VERSION=\"17.0.9\"\n".getBytes(UTF_8));
        image.set("Env", List.of("JAVA_HOME=/opt/java/openjdk"));
    }

    private void installed(TestElf addon) throws IOException {
        Path repository = folder.resolve("repository");
        TestApplication test = new TestApplication(repository)
                .module("a", 100)
                .npm(new TestPackage("addon", "1.0.0").file("addon.node", addon.build()));
        Path root = Files.createDirectories(folder.resolve("root"));
        Path manifest = test.writeManifest(root);
        Source source = Source.parse(repository.toUri().toString());
        FetchSettings settings = FetchSettings.of(Map.of(), new Properties()).withLast(List.of(source));
        new Installer(all -> Fetchers.of(settings), InstallListener.SILENT)
                .install(new InstallRequest(root, test.manifestFile(), TestApplication.PLATFORM));
        Files.write(manifest, test.manifestFile().json());
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                application.put(root.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void findsNothingInASoundImage(boolean asFolder) throws IOException {
        installed(TestElf.x64().glibc());
        addApplication(OF_USER);

        Diagnosis diagnosis = examine(asFolder);

        assertThat(diagnosis.lines())
                .singleElement()
                .asString()
                .matches("/app on image tar://.* \\(linux-x64\\): nothing is wrong");
        assertThat(diagnosis.root()).isEqualTo("/app");
    }

    @Test
    void findsWhatTheImageLacks() throws IOException {
        installed(TestElf.x64().glibc().requiring("libc.so.6", "GLIBC_2.34").needing("libgomp.so.1"));
        addApplication(OF_USER);

        Diagnosis diagnosis = examine(false);

        assertThat(diagnosis.exitCode()).isEqualTo(ExitCode.MACHINE);
        assertThat(checks(diagnosis)).containsExactly("shared-library addon@1.0.0", "symbol-version addon@1.0.0");
        assertThat(diagnosis.lines())
                .contains(
                        "    needs  libgomp.so.1",
                        "    mend   build it on a base image that has libgomp.so.1, or with one more line in its Dockerfile: RUN"
                                + " apt-get install -y libgomp1",
                        "    needs  GLIBC_2.34 of libc.so.6")
                .anyMatch(line -> line.endsWith(" has no newer one than GLIBC_2.31"));
    }

    @Test
    void findsModulesThatAreMissingAndFilesThatALaterLayerAlters() throws IOException {
        installed(TestElf.x64().glibc());
        addApplication(OF_USER);
        add("app/native_modules/.wh.a-1.jar", new byte[0]);
        add("app/native_modules/lib/.wh..wh..opq", new byte[0]);
        add("app/node_modules/addon/addon.node", TestElf.arm64().glibc().build());

        Diagnosis diagnosis = examine(false);

        assertThat(diagnosis.exitCode()).isEqualTo(ExitCode.PLATFORM);
        assertThat(checks(diagnosis))
                .containsExactly("platform addon@1.0.0", "module-missing org:a:1", "altered addon@1.0.0");
    }

    @Test
    void findsAMuslImageForAReleaseOfGlibc() throws IOException {
        installed(TestElf.x64().glibc());
        add("lib/ld-musl-x86_64.so.1", TestElf.x64().build());
        addApplication(OF_USER);

        Diagnosis diagnosis = examine(false);

        assertThat(diagnosis.exitCode()).isEqualTo(ExitCode.PLATFORM);
        assertThat(diagnosis.platform()).isEqualTo("linux-x64-musl");
        assertThat(diagnosis.lines()).contains("    mend   mvn brain:dockerBuild -Dbrain.platform=linux-x64-musl");
    }

    @Test
    void findsADataFolderThatTheUserCannotWrite() throws IOException {
        installed(TestElf.x64().glibc());
        addApplication(Attributes.ofRoot(0755));

        Diagnosis diagnosis = examine(false);

        assertThat(diagnosis.exitCode()).isEqualTo(ExitCode.TARGET);
        assertThat(diagnosis.lines())
                .containsExactly(
                        "error: folder  /app/data",
                        "    needs  a data folder that the image's user 10001:10001 can write",
                        "    has    it belongs to 0:0 and has the mode 0755",
                        "    mend   RUN chown -R 10001:10001 /app/data in its Dockerfile, before its USER");
    }

    @Test
    void findsModulesThatTheUserCannotRead() throws IOException {
        installed(TestElf.x64().glibc());
        addApplication(OF_USER);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ReproducibleTar tar = new ReproducibleTar(bytes, Instant.EPOCH, "")) {
            tar.folder("app/native_modules", Attributes.ofRoot(0700));
        }
        addTar(bytes.toByteArray());

        assertThat(examine(false).lines())
                .contains(
                        "    needs  modules that the image's user 10001:10001 can read",
                        "    mend   RUN chmod -R a+rX /app/native_modules in its Dockerfile, before its USER");
    }

    @Test
    void findsAJavaThatIsTooOldOrMissing() throws IOException {
        installed(TestElf.x64().glibc());
        byte[] type = new byte[16];
        System.arraycopy(new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 65}, 0, type, 0, 8);
        application.put("brain-wrapper.sh", new byte[0]);
        application.put(
                "brain.jar",
                new dev.personalbrain.archive.TestJar()
                        .manifest()
                        .deflated("Main.class", type)
                        .bytes());
        addApplication(OF_USER);

        assertThat(examine(false).lines())
                .contains("    needs  Java 21 or later", "    has    /opt/java/openjdk/bin/java is Java 17");

        add("opt/java/.wh.openjdk", new byte[0]);
        assertThat(examine(false).lines()).contains("    has    there is no java");
    }

    @Test
    void warnsOnlyWhereModulesAreInstalledAtTheFirstStart() throws IOException {
        installed(TestElf.x64().glibc());
        application.keySet().removeIf(path -> path.contains("_modules/"));
        image.set("Env", List.of("BRAIN_MODULES_DIR=modules"));
        addApplication(OF_USER);

        Diagnosis diagnosis = examine(false);

        assertThat(diagnosis.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(diagnosis.lines()).contains("    has    none of it is there; the first start installs it");
    }

    @Test
    void looksIntoTheFolderThatModulesAreInstalledInto() throws IOException {
        installed(TestElf.x64().glibc());
        List.copyOf(application.keySet()).stream()
                .filter(path -> path.contains("_modules/"))
                .forEach(path -> application.put("modules/" + path, application.remove(path)));
        image.set("Env", List.of("BRAIN_MODULES_DIR=/app/modules"));
        addApplication(OF_USER);
        assertThat(examine(false).findings()).isEmpty();

        add("app/modules/node_modules/.wh..installed", new byte[0]);
        assertThat(checks(examine(false))).containsExactly("half-installed ");
    }

    @Test
    void findsThatTheImageHoldsNoApplication() throws IOException {
        Diagnosis diagnosis = examine(false);

        assertThat(diagnosis.exitCode()).isEqualTo(ExitCode.MANIFEST);
        assertThat(diagnosis.lines())
                .contains("    has    /app/native-modules.json: there is no such file in the image");
    }

    @Test
    void neverLeavesTheFolderThatItUnpacksInto() throws IOException {
        installed(TestElf.x64().glibc());
        addApplication(OF_USER);
        Path outside = Files.writeString(folder.resolve("outside"), "untouched");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ReproducibleTar tar = new ReproducibleTar(bytes, Instant.EPOCH, "")) {
            tar.link("app/way-out", folder.toString(), Attributes.ofRoot(0777));
            tar.link("app/up", "../..", Attributes.ofRoot(0777));
        }
        addTar(bytes.toByteArray());
        add("app/way-out/outside", "altered".getBytes(UTF_8));
        add("app/up/outside", "altered".getBytes(UTF_8));
        add("app/../../../outside", "altered".getBytes(UTF_8));

        assertThat(examine(false).exitCode()).isEqualTo(ExitCode.OK);
        assertThat(outside).hasContent("untouched");
    }

    @Test
    void saysWhereThereIsNoSuchImage() {
        assertThatThrownBy(() -> new ImageDoctor(settings(), new RecordedEvents())
                        .examine(new BaseImage.InTar(folder.resolve("none.tar")), TestApplication.PLATFORM))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("none.tar': there is no such file");
    }

    private static List<String> checks(Diagnosis diagnosis) {
        return diagnosis.findings().stream()
                .map(finding -> finding.check() + " " + finding.module())
                .toList();
    }

    private void addApplication(Attributes ofData) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ReproducibleTar tar = new ReproducibleTar(bytes, Instant.EPOCH, "")) {
            tar.folder("app/data", ofData);
            for (Map.Entry<String, byte[]> file : application.entrySet()) {
                byte[] content = file.getValue();
                tar.file(
                        "app/" + file.getKey(),
                        Attributes.ofRoot(0644),
                        content.length,
                        new ByteArrayInputStream(content));
            }
        }
        addTar(bytes.toByteArray());
    }

    private void add(String path, byte[] content) throws IOException {
        addTar(TestBase.tar(Map.of(path, content)));
    }

    private void addTar(byte[] tar) throws IOException {
        image.with(image.format.layer(), TestBase.gzip(tar), Digests.of(tar));
    }

    private Diagnosis examine(boolean asFolder) throws IOException {
        Path place = folder.resolve("image-" + Arrays.hashCode(image.manifest()) + asFolder);
        if (asFolder) {
            for (Map.Entry<String, byte[]> file : image.layout().entrySet()) {
                Files.createDirectories(place.resolve(file.getKey()).getParent());
                Files.write(place.resolve(file.getKey()), file.getValue());
            }
        } else {
            Files.write(place, TestBase.tar(image.layout()));
        }
        return new ImageDoctor(settings(), new RecordedEvents())
                .examine(new BaseImage.InTar(place), Platform.parse("linux-x64").orElseThrow());
    }

    private BuildSettings settings() {
        return new BuildSettings(
                folder.resolve("cache"), RegistryAccess.ANONYMOUS, DockerSettings.DEFAULT, Optional.empty());
    }
}
