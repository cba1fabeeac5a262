package dev.personalbrain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.engine.PipelineJob.PipelineStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every command of docs/pipelines.md as it stands, in the environment that the build server would set. */
@Timeout(600)
class PipelinesTest {
    private static final String USER = "builder";
    private static final String PASSWORD = "s3cret word's";
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    @TempDir
    Path folder;

    private Engine engine;
    private RegistryGate gate;
    private FolderServer modules;
    private String image;
    private String repository;
    private Path project;

    @BeforeEach
    void start() throws Exception {
        engine = Engine.running();
        gate = RegistryGate.start(engine.registry(), USER, PASSWORD);
        modules = FolderServer.start(MavenBuild.repository(), gateway());
        repository = engine.newImage("pipelines");
        image = behindGate(repository);
        project = PipelineProject.create(folder.resolve("project"), behindGate(engine.base()));
    }

    @AfterEach
    void stop() throws Exception {
        Docker.remove(
                repository + ":" + COMMIT, repository + ":latest", image + ":" + COMMIT, behindGate(engine.base()));
        modules.close();
        gate.close();
    }

    static Stream<PipelineFile> github() throws IOException {
        return PipelineFile.document("github").stream();
    }

    static Stream<PipelineFile> gitlab() throws IOException {
        return PipelineFile.document("gitlab").stream();
    }

    static Stream<PipelineFile> jenkins() throws IOException {
        return PipelineFile.document("jenkins").stream();
    }

    @ParameterizedTest
    @MethodSource
    void github(PipelineFile file) throws Exception {
        Map<String, String> contexts = new TreeMap<>(Map.of(
                "vars.REGISTRY", gate.host(),
                "vars.IMAGE", image,
                "secrets.REGISTRY_USER", USER,
                "secrets.REGISTRY_PASSWORD", PASSWORD));
        mirror().forEach((name, value) -> contexts.put("vars." + name, value));

        run(new GithubWorkflow(file, contexts).jobs(), Map.of("GITHUB_SHA", COMMIT));
    }

    @ParameterizedTest
    @MethodSource
    void gitlab(PipelineFile file) throws Exception {
        Map<String, String> predefined = Map.of(
                "CI_PROJECT_DIR", PipelineMachine.CHECKOUT,
                "CI_REGISTRY", gate.host(),
                "CI_REGISTRY_IMAGE", image,
                "CI_REGISTRY_USER", USER,
                "CI_REGISTRY_PASSWORD", PASSWORD,
                "CI_COMMIT_SHA", COMMIT);

        run(new GitlabPipeline(file, predefined).jobs(), mirror());
    }

    @ParameterizedTest
    @MethodSource
    void jenkins(PipelineFile file) throws Exception {
        Map<String, String> configured = new TreeMap<>(mirror());
        configured.putAll(Map.of("REGISTRY", gate.host(), "IMAGE", image, "GIT_COMMIT", COMMIT));

        run(new Jenkinsfile(file, configured, Map.of("registry", List.of(USER, PASSWORD))).jobs(), Map.of());
    }

    @Test
    void severalPlatforms() throws Exception {
        PipelineFile commands = PipelineFile.document("sh").get(0);
        Map<String, String> environment = Map.of(
                "REGISTRY",
                gate.host(),
                "IMAGE",
                image,
                "TAG",
                COMMIT,
                "REGISTRY_USER",
                USER,
                "REGISTRY_PASSWORD",
                PASSWORD);
        project = PipelineProject.create(folder.resolve("several"), behindGate(BaseOfTwoPlatforms.push(engine)));
        PipelineStep step = new PipelineStep(List.of("sh", "-e"), commands.text(), environment);

        run(List.of(new PipelineJob("several-platforms", List.of(), List.of(step), List.of(), List.of())), Map.of());

        assertThat(Docker.run("manifest", "inspect", "--insecure", repository + ":" + COMMIT))
                .contains("amd64", "arm64");
    }

    private void run(List<PipelineJob> jobs, Map<String, String> environment) throws Exception {
        PipelineMachine machine = new PipelineMachine(folder, project, environment);
        for (PipelineJob job : jobs) {
            machine.run(job);
        }
        assertStarts(repository + ":" + COMMIT);
        for (PipelineJob job : jobs) {
            assertChecksums(machine.checkout(job.name()).resolve("target"));
        }
    }

    private String behindGate(String name) {
        return name.replace(engine.registry(), gate.host());
    }

    /** Where the build of an image gets its native modules: containers have no other network here. */
    private Map<String, String> mirror() {
        return Map.of("BRAIN_SOURCES", modules.base().toString(), "BRAIN_ALLOW_HTTP", "true");
    }

    /** This machine, as its containers see it. */
    private static String gateway() throws Exception {
        return Docker.run("network", "inspect", "bridge", "--format", "{{(index .IPAM.Config 0).Gateway}}");
    }

    private static void assertStarts(String name) throws Exception {
        String output = Docker.run("run", "--rm", "--read-only", "--cap-drop", "ALL", name, "a b", "c");
        assertThat(output).isEqualTo("terminal: 0, arguments: a b|c");
    }

    private static void assertChecksums(Path target) throws Exception {
        try (Stream<Path> files = Files.list(target)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".sha256")).toList()) {
                Program.of("sha256sum", "-c", file.getFileName().toString())
                        .in(target)
                        .output();
            }
        }
    }
}
