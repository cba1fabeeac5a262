package dev.personalbrain.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.application.ApplicationLayout;
import dev.personalbrain.application.BuildTime;
import dev.personalbrain.application.FileContent;
import dev.personalbrain.application.LayoutBuilder;
import dev.personalbrain.application.LayoutEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseArchiveTest {
    private static final String LONG = "lib/" + "long-".repeat(40) + ".jar";
    private static final TimeZone ZONE = TimeZone.getDefault();
    private static final String USER = System.getProperty("user.name");

    @TempDir
    Path folder;

    @AfterEach
    void restoreMachine() {
        TimeZone.setDefault(ZONE);
        System.setProperty("user.name", USER);
    }

    @Test
    void keepsLongAndForeignNames() throws Exception {
        List<String> names = List.of(LONG, "lib/änderung.txt", "x".repeat(100), "y".repeat(94), "z".repeat(300));
        Path archive = write(layout(names), "a.tar.gz");

        for (String tar : List.of("tar", "busybox tar")) {
            String listing = Command.of(tar.split(" "))
                    .with("-tzf", archive.toString())
                    .set("LC_ALL", "C.UTF-8")
                    .run()
                    .out();
            List<String> listed = listing.replace("\\303\\244", "ä").lines().toList();
            assertThat(listed)
                    .containsAll(names.stream().map(name -> "root/" + name).toList());
            assertThat(listed).hasSize(names.size() + 2);
        }
    }

    @Test
    void keepsLinksEmptyFoldersAndModes() throws Exception {
        List<LayoutEntry> entries = List.of(
                new LayoutEntry.Link("bin/link", "../a b/ü.txt"),
                new LayoutEntry.Link("long", "x".repeat(150)),
                new LayoutEntry.Folder("empty"),
                new LayoutEntry.File("a b/ü.txt", 0750, new FileContent.OfBytes("text".getBytes())));
        ApplicationLayout layout =
                new LayoutBuilder().layer("application", entries).build();
        Path archive = write(layout, "a.tar.gz");

        for (String tar : List.of("tar", "busybox tar")) {
            Path unpacked = Files.createTempDirectory(folder, "unpacked");
            Command.of(tar.split(" "))
                    .with("-xzf", archive.toString())
                    .in(unpacked)
                    .set("LC_ALL", "C.UTF-8")
                    .run();

            Path root = unpacked.resolve("root");
            assertThat(Files.readSymbolicLink(root.resolve("bin/link"))).hasToString("../a b/ü.txt");
            assertThat(Files.readSymbolicLink(root.resolve("long"))).hasToString("x".repeat(150));
            assertThat(root.resolve("bin/link")).hasContent("text");
            assertThat(root.resolve("empty")).isEmptyDirectory();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve("a b/ü.txt"))))
                    .isEqualTo("rwxr-x---");
        }
    }

    @Test
    void doesNotTellWhoBuildsItWhereAndInWhichTimeZone() throws IOException {
        ApplicationLayout layout = layout(List.of(LONG, "a.txt"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        System.setProperty("user.name", "alice");
        byte[] first = Files.readAllBytes(write(layout, "one.tar.gz"));
        TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
        System.setProperty("user.name", "bob");
        byte[] second = Files.readAllBytes(write(layout, "two.tar.gz"));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void hasNoTimeAndNoNameInTheGzipHeader() throws IOException {
        byte[] bytes = Files.readAllBytes(write(layout(List.of("a.txt")), "a.tar.gz"));

        assertThat(bytes).startsWith(0x1f, 0x8b, 8, 0, 0, 0, 0, 0);
    }

    private Path write(ApplicationLayout layout, String name) throws IOException {
        Path file = folder.resolve(name);
        ReleaseArchive.write(layout, BuildTime.parse("2026-01-01T00:00:00Z"), "root", file);
        return file;
    }

    private static ApplicationLayout layout(List<String> names) {
        Stream<LayoutEntry.File> files =
                names.stream().map(name -> new LayoutEntry.File(name, 0644, new FileContent.OfBytes(name.getBytes())));
        return new LayoutBuilder().layer("application", files.toList()).build();
    }
}
