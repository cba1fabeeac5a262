package dev.personalbrain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Files and settings that are easily got wrong are in the images as they are in the project. */
@ExtendWith(ImagesOfTheTests.Resolver.class)
class AwkwardFilesTest {
    @TempDir
    private Path folder;

    @BothWays
    void everyFileIsThere(Way way, ImagesOfTheTests images) throws Exception {
        Path project = AwkwardApplication.write(folder.resolve("project")).resolve("src/main/extra files");
        Map<String, String> expected = new TreeMap<>();
        ImageContents.ofFolder(project, "").forEach((path, entry) -> expected.put("app/" + path, asInImage(entry)));
        expected.remove("app/");
        expected.put(
                "app/modes/by-pattern", expected.get("app/modes/by-pattern").replace("0644", "0750"));

        Map<String, String> contents = new TreeMap<>();
        Docker.contents(images.of(TestApplication.AWKWARD, way), "app")
                .forEach((path, entry) -> contents.put(path, entry.toString()));
        contents.keySet().retainAll(expected.keySet());

        Differences.between("project", expected, "image", contents).requireNone();
    }

    /** Whoever may execute a file makes it one that all may execute: other bits depend on a machine's umask. */
    private static String asInImage(ContentEntry entry) {
        int mode = entry.type().equals("file") ? (entry.mode() & 0111) == 0 ? 0644 : 0755 : entry.mode();
        return new ContentEntry(entry.type(), entry.type().equals("folder") ? 0755 : mode, "0:0", entry.content())
                .toString();
    }

    @BothWays
    void argumentsArriveAsTheyAreInThePom(Way way, ImagesOfTheTests images) throws Exception {
        String said =
                Docker.run("run", "--rm", "--read-only", "--tmpfs", "/tmp", images.of(TestApplication.AWKWARD, way));

        assertThat(said.lines()).containsExactly("native code works", "[--say]", "[$HOME \"quoted\" it's \\ end]");
    }

    @BothWays
    void settingsAreInTheImageAsTheyAreInThePom(Way way, ImagesOfTheTests images) throws Exception {
        assertThat(Docker.configuration(images.of(TestApplication.AWKWARD, way)))
                .containsEntry("User", "12345:54321")
                .containsEntry("Env PLAIN", "plain")
                .containsEntry("Env EMPTY", "")
                .containsEntry("Env QUOTES", "\"double\" 'single' `back`")
                .containsEntry("Env DOLLARS", "$PATH ${NONE:-x} $ \\$")
                .containsEntry("Env BACKSLASHES", "\\ \\\\ \\n C:\\dir\\")
                .containsEntry("Env HASH", "# none")
                .containsEntry("Env UNICODE", "Grüße, 日本語 \uD83E\uDDE0")
                .containsEntry("Labels org.example.quotes", "\"double\" 'single'")
                .containsEntry("Labels org.example.dollars", "$PATH ${NONE:-x}")
                .containsEntry("Labels org.example.backslashes", "\\ \\\\ \\n end\\")
                .containsEntry("Labels org.opencontainers.image.title", "awkward")
                .containsEntry("Labels org.opencontainers.image.description", "Costs $5, or 'less' \\ more")
                .containsEntry("StopSignal", "SIGINT")
                .containsEntry("Healthcheck Interval", "90000000000")
                .containsEntry("Healthcheck StartPeriod", "500000000")
                .containsEntry("Healthcheck Retries", "7")
                .containsKeys(
                        "ExposedPorts 8080/tcp",
                        "ExposedPorts 53/udp",
                        "ExposedPorts 9000/tcp",
                        "ExposedPorts 19000/tcp",
                        "Volumes /var/some folder",
                        "Volumes /app/data");
    }
}
