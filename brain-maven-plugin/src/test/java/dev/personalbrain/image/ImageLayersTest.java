package dev.personalbrain.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.application.Application;
import dev.personalbrain.application.LayerBudget;
import dev.personalbrain.application.LayeredApplication;
import dev.personalbrain.application.SampleApplications;
import dev.personalbrain.application.Templates;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What moves when something changes: which layers are others, by everything that their bytes are made from. */
class ImageLayersTest {
    private static final long BIG = 256 * 1024;

    @TempDir
    Path work;

    @Test
    void comeInTheOrderInWhichTheyChange() throws IOException {
        assertThat(layers(usual("1.0")).keySet())
                .containsExactly(
                        "native:org.xerial:sqlite-jdbc",
                        "native:org.zstd:zstd-jni:linux",
                        "dependency:guava",
                        "dependencies-2",
                        "dependencies-8",
                        "snapshot-dependencies",
                        "application-files",
                        "application",
                        "data");
    }

    @Test
    void doNotDependOnAnOrder() throws IOException {
        LayeredApplication reversed = application()
                .library("g:mine:1.0-SNAPSHOT", 10)
                .library("g:api:1.0", 10)
                .library("g:picocli:1.0", 10)
                .library("g:guava:1.0", BIG)
                .module("org.zstd:zstd-jni:linux:1.0", 5)
                .module("org.xerial:sqlite-jdbc:1.0", 9);

        assertThat(layers(reversed).keySet())
                .containsExactlyElementsOf(layers(usual("1.0")).keySet());
        assertThat(layers(reversed)).isEqualTo(layers(usual("1.0")));
    }

    @Test
    void moveAloneWithACodeChange() throws IOException {
        assertThat(moved(usual("1.0"), usual("1.0").code("other code"))).containsExactly("application");
    }

    /** The application's files: the class path names the version. */
    @Test
    void moveAloneWithABigLibrary() throws IOException {
        assertThat(moved(usual("1.0"), usual("2.0"))).containsExactly("dependency:guava", "application-files");
    }

    @Test
    void moveInAGroupWithASmallLibrary() throws IOException {
        LayeredApplication before =
                application().library("g:a:1.0", 10).library("g:b:1.0", 10).library("g:c:1.0", 10);
        LayeredApplication after =
                application().library("g:a:1.0", 10).library("g:b:2.0", 10).library("g:c:1.0", 10);

        assertThat(moved(before, after))
                .hasSize(2)
                .contains("application-files")
                .anyMatch(name -> name.matches("dependencies-[1-8]"));
    }

    @Test
    void doNotMoveWhereALibraryComesNew() throws IOException {
        List<String> moved = moved(usual("1.0"), usual("1.0").library("g:fresh:1.0", BIG));

        assertThat(moved).containsExactly("dependency:fresh", "application-files");
    }

    @Test
    void moveAloneWithANativeModule() throws IOException {
        LayeredApplication before = application().module("g:a:1.0", 5).module("g:b:1.0", 5);
        LayeredApplication after = application().module("g:a:1.0", 5).module("g:b:2.0", 50);

        // The application's: manifest, marker and class path name the version.
        assertThat(moved(before, after)).containsExactly("native:g:b", "application-files");
    }

    @Test
    void moveTheSnapshotsWithASnapshot() throws IOException {
        LayeredApplication before = application().library("g:a:1.0", 10).library("g:b:1.0-SNAPSHOT", 1000);
        LayeredApplication after = application().library("g:a:1.0", 10).library("g:b:1.0-SNAPSHOT", 1001);

        assertThat(moved(before, after)).containsExactly("snapshot-dependencies");
    }

    @Test
    void areNeverMoreThanTheBudget() throws IOException {
        LayeredApplication big = application();
        for (int i = 0; i < 120; i++) {
            big.module("g:module" + i + ":1.0", i)
                    .library("g:big" + i + ":1.0", BIG + i)
                    .library("g:small" + i + ":1.0", i);
        }
        big.library("g:mine:1.0-SNAPSHOT", 1);

        for (int budget = LayerBudget.LEAST; budget <= LayerBudget.MOST; budget += 5) {
            assertThat(plan(big, budget).layers()).hasSize(budget);
        }
    }

    @Test
    void holdAllFoldersThatTheyNeed() throws IOException {
        for (ImageLayer layer : plan(usual("1.0"), 60).layers()) {
            List<String> paths = layer.entries().stream().map(ImageEntry::path).toList();

            assertThat(paths).contains("/app").doesNotHaveDuplicates().isSorted();
            for (String path : paths) {
                assertThat(path.lastIndexOf('/') == 0 || paths.contains(path.substring(0, path.lastIndexOf('/'))))
                        .as(path)
                        .isTrue();
            }
        }
    }

    private LayeredApplication application() {
        return new LayeredApplication(work);
    }

    private LayeredApplication usual(String guava) throws IOException {
        return application()
                .module("org.xerial:sqlite-jdbc:1.0", 9)
                .module("org.zstd:zstd-jni:linux:1.0", 5)
                .library("g:guava:" + guava, BIG)
                .library("g:picocli:1.0", 10)
                .library("g:api:1.0", 10)
                .library("g:mine:1.0-SNAPSHOT", 10);
    }

    /** Names of the layers of the second that the first has not, byte for byte. */
    private List<String> moved(LayeredApplication before, LayeredApplication after) throws IOException {
        Map<String, List<String>> old = layers(before);
        List<String> moved = new ArrayList<>();
        layers(after).forEach((name, entries) -> {
            if (!old.containsValue(entries)) {
                moved.add(name);
            }
        });
        return moved;
    }

    private Map<String, List<String>> layers(LayeredApplication application) throws IOException {
        Map<String, List<String>> layers = new LinkedHashMap<>();
        for (ImageLayer layer : plan(application, 60).layers()) {
            List<String> entries = new ArrayList<>();
            for (ImageEntry entry : layer.entries()) {
                String content =
                        entry instanceof ImageEntry.File file ? file.content().sha256() : "";
                entries.add(entry.path() + " " + entry.mode() + " " + entry.owner() + " " + content);
            }
            layers.put(layer.name(), entries);
        }
        return layers;
    }

    private static ImagePlan plan(LayeredApplication layered, int budget) throws IOException {
        Application application = layered.make();
        return new ImagePlanner(
                        application,
                        new Templates(Optional.empty()),
                        new TestSettings().layers(budget).make(),
                        SampleApplications.tools())
                .plan(layered.installed());
    }
}
