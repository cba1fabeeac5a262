package dev.personalbrain.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutBuilderTest {
    @Test
    void putsAFolderIntoTheFirstLayerThatNeedsIt() {
        ApplicationLayout layout = new LayoutBuilder()
                .layer("dependencies", files("lib/b.jar", "lib/a.jar"))
                .layer("snapshot-dependencies", files("lib/c.jar"))
                .layer("application", files("x/y/z.txt"))
                .build();

        assertThat(layout.layers())
                .extracting(Layer::name)
                .containsExactly("dependencies", "snapshot-dependencies", "application");
        assertThat(layout.entries().map(LayoutEntry::path))
                .containsExactly("lib", "lib/a.jar", "lib/b.jar", "lib/c.jar", "x", "x/y", "x/y/z.txt");
    }

    @Test
    void keepsEmptyFoldersAndLinks() {
        List<LayoutEntry> entries = List.of(
                new LayoutEntry.Folder("a"),
                new LayoutEntry.File("a/file", 0644, new FileContent.OfBytes(new byte[0])),
                new LayoutEntry.Link("b/link", "../a"),
                new LayoutEntry.Folder("c/d"));

        assertThat(new LayoutBuilder().layer("one", entries).build().entries().map(LayoutEntry::path))
                .containsExactly("a", "a/file", "b", "b/link", "c", "c/d");
    }

    @Test
    void rejectsALinkInThePlaceOfAFolder() {
        LayoutBuilder builder = new LayoutBuilder().layer("one", files("a/b"));

        assertThatThrownBy(() -> builder.layer("two", List.of(new LayoutEntry.Link("a", "c"))))
                .hasMessage("twice in the layout: a");
        assertThatThrownBy(() -> builder.layer("two", List.of(new LayoutEntry.Folder("a/b"))))
                .hasMessage("twice in the layout: a/b");
    }

    @Test
    void leavesEmptyLayersOut() {
        assertThat(new LayoutBuilder().layer("dependencies", List.of()).build().layers())
                .isEmpty();
    }

    @Test
    void rejectsAPathThatIsThereTwice() {
        LayoutBuilder builder = new LayoutBuilder().layer("one", files("lib/a.jar"));

        assertThatThrownBy(() -> builder.layer("two", files("lib/a.jar"))).hasMessage("twice in the layout: lib/a.jar");
        assertThatThrownBy(() -> builder.layer("two", files("lib"))).hasMessage("twice in the layout: lib");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a", "a/", "a//b", "../a", "a/./b", "a/.."})
    void rejectsPathsThatLeadElsewhere(String path) {
        assertThatThrownBy(() -> new LayoutBuilder().layer("one", files(path))).hasMessageContaining("'" + path + "'");
    }

    private static List<LayoutEntry.File> files(String... paths) {
        return Stream.of(paths)
                .map(path -> new LayoutEntry.File(path, 0644, new FileContent.OfBytes(new byte[0])))
                .toList();
    }
}
