package dev.personalbrain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImageContentsTest {
    /** One change each that two images must not differ by. */
    enum Seeded {
        MODE(file -> file.setMode(0755), "app/a b.txt"),
        SPECIAL_MODE(file -> file.setMode(04644), "app/a b.txt"),
        USER(file -> file.setIds(10001, 0), "app/a b.txt"),
        GROUP(file -> file.setIds(0, 10001), "app/a b.txt"),
        PATH(file -> file.setName("app/a c.txt"), "app/a b.txt", "app/a c.txt"),
        OUTSIDE(file -> file.setName("application/a b.txt"), "app/a b.txt");

        private final Consumer<TarArchiveEntry> change;
        private final List<String> different;

        Seeded(Consumer<TarArchiveEntry> change, String... different) {
            this.change = change;
            this.different = List.of(different);
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsApartWhatDiffersIn(Seeded seeded) throws IOException {
        assertThat(differences(tar("text", seeded.change))).isEqualTo(seeded.different);
    }

    @Test
    void tellsApartContentOfTheSameSize() throws IOException {
        assertThat(differences(tar("tex7", file -> {}))).containsExactly("app/a b.txt");
    }

    @Test
    void findsNoDifferenceInTheSameContentWithOtherTimesAndNames() throws IOException {
        assertThat(differences(tar("text", file -> {
                    file.setModTime(1_000_000_000_000L);
                    file.setUserName("somebody");
                })))
                .isEmpty();
    }

    @Test
    void tellsFoldersLinksAndFilesApart() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes)) {
            out.putArchiveEntry(new TarArchiveEntry("./app/"));
            out.closeArchiveEntry();
            TarArchiveEntry link = new TarArchiveEntry("./app/link", TarConstants.LF_SYMLINK);
            link.setLinkName("there/it is");
            out.putArchiveEntry(link);
            out.closeArchiveEntry();
        }

        Map<String, ContentEntry> contents = ImageContents.ofTar(new ByteArrayInputStream(bytes.toByteArray()), "app");

        assertThat(contents).hasToString("{app=folder 0755 0:0, app/link=link 0777 0:0 -> there/it is}");
    }

    private static List<String> differences(byte[] other) throws IOException {
        Map<String, ContentEntry> one = ImageContents.ofTar(new ByteArrayInputStream(tar("text", file -> {})), "app");
        Map<String, ContentEntry> two = ImageContents.ofTar(new ByteArrayInputStream(other), "app");
        return Differences.between("one", one, "two", two).lines().stream()
                .map(line -> line.lines().findFirst().orElseThrow())
                .toList();
    }

    private static byte[] tar(String content, Consumer<TarArchiveEntry> change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes, "UTF-8")) {
            TarArchiveEntry file = new TarArchiveEntry("app/a b.txt");
            file.setSize(content.length());
            change.accept(file);
            out.putArchiveEntry(file);
            out.write(content.getBytes(StandardCharsets.UTF_8));
            out.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }
}
