package dev.personalbrain.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayerSplitTest {
    private static final long BIG = 256 * 1024;
    /** Three native layers, two libraries alone, one group. */
    private static final LayerBudget TEN = new LayerBudget(10);

    @TempDir
    Path work;

    private LayeredApplication application;

    @BeforeEach
    void makeApplication() {
        application = new LayeredApplication(work);
    }

    @Test
    void givesBigLibrariesALayerEach() throws IOException {
        application.library("g:big:1.0", BIG).library("g:small:1.0", BIG - 1);

        assertThat(split(TEN).libraries().alone()).containsExactly("big");
    }

    @Test
    void prefersTheLargestAndThenTheFirstByName() throws IOException {
        application
                .library("g:d:1.0", BIG)
                .library("g:c:1.0", BIG)
                .library("g:b:1.0", BIG)
                .library("g:a:1.0", BIG + 1);

        assertThat(TEN.libraries()).isEqualTo(2);
        assertThat(split(TEN).libraries().alone()).containsExactly("a", "b");
    }

    @Test
    void countsTheJarsOfOneLibraryTogether() throws IOException {
        application.library("g:parts:1.0", BIG - 1).library("g:parts:1.0-extra", 1);

        assertThat(split(TEN).libraries().alone()).containsExactly("parts");
    }

    @Test
    void keepsSnapshotsApartHoweverBig() throws IOException {
        application.library("g:mine:1.0-SNAPSHOT", BIG).library("g:yours:1.0", BIG);

        assertThat(split(TEN).libraries().alone()).containsExactly("yours");
        assertThat(split(TEN).libraries().changing()).containsExactly("mine");
        assertThat(split(TEN).ofLibrary("mine-1.0-SNAPSHOT.jar")).isEqualTo("snapshot-dependencies");
    }

    @Test
    void letsTheSmallestModulesShareALayer() throws IOException {
        application
                .module("g:d:1.0", 4)
                .module("g:c:1.0", 3)
                .module("g:b:linux:1.0", 2)
                .module("g:a:1.0", 1);

        LayerSplit split = split(TEN);

        assertThat(TEN.modules()).isEqualTo(3);
        assertThat(split.modules()).containsExactly("g:c", "g:d");
        assertThat(split.ofModule("native:g:d")).isEqualTo("native:g:d");
        assertThat(split.ofModule("native:g:b:linux")).isEqualTo("native:other");
    }

    @Test
    void sharesNoLayerWhereThereIsOneForEach() throws IOException {
        application.module("g:c:1.0", 3).module("g:b:linux:1.0", 2).module("g:a:1.0", 1);

        assertThat(split(TEN).modules()).containsExactly("g:a", "g:b:linux", "g:c");
    }

    @Test
    void countsTheLayerThatSmallPackagesOfNpmShare() throws IOException {
        application
                .module("g:c:1.0", 3)
                .module("g:b:1.0", 2)
                .module("g:a:1.0", 1)
                .npm("small", BIG - 1);

        assertThat(TEN.modules()).isEqualTo(3);
        assertThat(split(TEN).modules()).containsExactly("g:b", "g:c");
    }

    @Test
    void givesBigPackagesOfNpmALayerEach() throws IOException {
        application.module("g:c:1.0", 3).npm("big", BIG).npm("@s/big", BIG);

        assertThat(split(TEN).modules()).containsExactly("@s/big", "big", "g:c");
    }

    @Test
    void livesWithTheSmallestBudget() throws IOException {
        application.module("g:b:1.0", 2).module("g:a:1.0", 1).library("g:big:1.0", BIG);

        LayerSplit split = split(new LayerBudget(LayerBudget.LEAST));

        assertThat(split.modules()).isEmpty();
        assertThat(split.libraries().alone()).isEmpty();
        assertThat(split.libraries().groups()).isEqualTo(1);
    }

    @Test
    void givesTheOnlyModuleItsLayerHoweverSmallTheBudget() throws IOException {
        application.module("g:a:1.0", 1);

        assertThat(split(new LayerBudget(LayerBudget.LEAST)).modules()).containsExactly("g:a");
    }

    @Test
    void doesNotDependOnAnOrder() throws IOException {
        application
                .module("g:a:1.0", 1)
                .module("g:b:1.0", 1)
                .library("g:x:1.0", BIG)
                .library("g:y:1.0", BIG);
        LayeredApplication other = new LayeredApplication(work)
                .library("g:y:1.0", BIG)
                .library("g:x:1.0", BIG)
                .module("g:b:1.0", 1)
                .module("g:a:1.0", 1);

        assertThat(LayerSplit.of(other.make(), TEN)).isEqualTo(split(TEN));
    }

    @Test
    void doesNotChangeWithAVersion() throws IOException {
        application.module("g:a:1.0", 1).library("g:x:1.0", BIG);
        LayeredApplication later =
                new LayeredApplication(work).module("g:a:2.0", 5).library("g:x:2.0", BIG + 5);

        assertThat(LayerSplit.of(later.make(), TEN)).isEqualTo(split(TEN));
    }

    private LayerSplit split(LayerBudget budget) throws IOException {
        return LayerSplit.of(application.make(), budget);
    }
}
