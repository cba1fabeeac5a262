package dev.personalbrain.mojo;

import dev.personalbrain.doctor.Checkup;
import dev.personalbrain.doctor.Diagnosis;
import dev.personalbrain.doctor.Finding;
import dev.personalbrain.doctor.PortNumber;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.image.BaseCheck;
import dev.personalbrain.image.BaseImage;
import dev.personalbrain.image.jib.BuildSettings;
import dev.personalbrain.image.jib.ImageDoctor;
import dev.personalbrain.image.jib.RegistryAccess;
import dev.personalbrain.platform.Os;
import dev.personalbrain.platform.Platform;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Component;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Finds out why an application does not run, be it in a release folder on this machine or in an image, and says what mends it. Builds
 * nothing and starts nothing. Fails where something is wrong. For the command line: in a project's folder, or in any folder without a
 * pom.
 *
 * @since 0.1.0
 */
@Mojo(name = "doctor", requiresProject = false, threadSafe = true)
public class DoctorMojo extends AbstractMojo {
    private static final String PARAMETER = "-Dbrain.doctor.target";

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    /**
     * What to examine: a release folder, on this machine; an image, as its name in a registry or as {@code docker://NAME} in the local
     * Docker daemon; a file that {@code docker save} or {@code brain:dockerTar} wrote; a folder with an OCI image layout. Without it,
     * the project's release folder for the platform.
     *
     * @since 0.1.0
     */
    @Parameter(property = "brain.doctor.target")
    private String target;

    /**
     * Prints the diagnosis as JSON, and writes it to {@code target/brain/doctor.json}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "brain.doctor.json", defaultValue = "false")
    private boolean json;

    /**
     * Where an application in a release folder has its data. Without it, {@code BRAIN_DATA_DIR} of the environment, of {@code .env} or
     * of its systemd service; else {@code data} in its folder.
     *
     * @since 0.1.0
     */
    @Parameter(property = "brain.doctor.data")
    private File data;

    /**
     * A port that has to be free on this machine. Without it, {@code BRAIN_PORT} of the environment, of {@code .env} or of its
     * systemd service; else the one that the release names.
     *
     * @since 0.1.0
     */
    @Parameter(property = "brain.doctor.port")
    private Integer port;

    /**
     * The platform whose release is examined, or which one of an image for several. Without it, that of this machine; for images,
     * Linux on this machine's processor.
     *
     * @since 0.1.0
     */
    @Parameter(property = "brain.platform")
    private List<String> platforms;

    /**
     * Keeps what was learned about images. Without it, {@code $XDG_CACHE_HOME/brain}, or {@code ~/.cache/brain}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "brain.cache")
    private File cache;

    /**
     * The {@code docker} program that reads images of the local daemon.
     *
     * @since 0.1.0
     */
    @Parameter
    private DockerClientParameter dockerClient;

    /**
     * Whether every registry may be spoken to by http, or with a certificate that nobody vouches for. This machine itself always may.
     *
     * @since 0.1.0
     */
    @Parameter(property = "brain.allowInsecureRegistries", defaultValue = "false")
    private boolean allowInsecureRegistries;

    @Component
    private SettingsDecrypter settingsDecrypter;

    /** For Maven. */
    public DoctorMojo() {}

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        AbstractBrainMojo.translated(this::run);
    }

    private void run() throws IOException {
        Workplace workplace = Workplace.of(session, project);
        DoctorTarget what = DoctorTarget.of(PARAMETER, target, workplace, platform(Platform.current()));
        Diagnosis diagnosis =
                what.image().isPresent() ? image(what) : folder(what.folder().orElseThrow());
        if (json) {
            print(diagnosis.json(), workplace.target().resolve("brain/doctor.json"));
        } else {
            log(diagnosis);
        }
        if (diagnosis.exitCode() != ExitCode.OK) {
            throw new UserException(diagnosis.exitCode(), diagnosis.summary());
        }
    }

    private Diagnosis folder(Path folder) throws IOException {
        if (port != null && PortNumber.parse(port.toString()).isEmpty()) {
            throw new UserException(ExitCode.CONFIGURATION, "-Dbrain.doctor.port: '" + port + "' is not a port");
        }
        return new Checkup(
                        folder,
                        folder.resolve("native-modules.json"),
                        Optional.ofNullable(data).map(File::toPath),
                        Optional.empty(),
                        port == null ? OptionalInt.empty() : OptionalInt.of(port),
                        System.getenv())
                .run();
    }

    private Diagnosis image(DoctorTarget what) throws IOException {
        try {
            return image(what.image().orElseThrow());
        } catch (UserException e) {
            throw what.unreadable(PARAMETER, target, e);
        }
    }

    private Diagnosis image(BaseImage image) throws IOException {
        Platform platform = platform(Platform.of(Os.LINUX, Platform.current().arch()));
        PlatformNames.requireLinux(platform);
        DockerClientParameter docker = new NestedProperties(
                        session.getUserProperties(),
                        project.getProperties(),
                        Workplace.of(session, project).folder())
                .fill("brain.dockerClient", dockerClient == null ? new DockerClientParameter() : dockerClient);
        Path cacheFolder = CacheFolder.of(cache);
        BuildSettings settings =
                new BuildSettings(cacheFolder, access(), docker.settings(), Optional.empty(), BaseCheck.OFF);
        try (ImageLog log = ImageLog.of(session, getLog())) {
            return new ImageDoctor(settings, log).examine(image, platform);
        }
    }

    private RegistryAccess access() {
        return new RegistrySettings(
                        new MavenSettings(session.getSettings(), settingsDecrypter),
                        System.getenv(),
                        allowInsecureRegistries,
                        List.of(),
                        List.of(),
                        null,
                        null)
                .access(new FromParameter(), new ToParameter());
    }

    private Platform platform(Platform machine) {
        return PlatformNames.parse(platforms, () -> machine).get(0);
    }

    /** On the standard output without the log's marks, so that a program can read it; the file has nothing else in it. */
    private static void print(String text, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        System.out.print(text);
    }

    private void log(Diagnosis diagnosis) {
        for (Finding finding : diagnosis.findings()) {
            finding.lines().forEach(finding.isError() ? getLog()::error : getLog()::warn);
        }
        if (diagnosis.exitCode() == ExitCode.OK) {
            getLog().info(diagnosis.summary());
        }
    }
}
