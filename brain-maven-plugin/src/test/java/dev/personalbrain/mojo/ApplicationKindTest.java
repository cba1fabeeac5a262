package dev.personalbrain.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicationKindTest {
    @TempDir
    Path folder;

    @Test
    void isOfJavaWhereAJarIsPacked() throws IOException {
        bunApplication();

        assertThat(of("jar", false)).isEqualTo(ApplicationKind.JVM);
    }

    @Test
    void isOfBunWhereThePomSaysSo() {
        assertThat(of("jar", true)).isEqualTo(ApplicationKind.BUN);
    }

    @Test
    void isOfBunWhereNothingIsPackedAndPackageAndEntryAreThere() throws IOException {
        bunApplication();

        assertThat(of("pom", false)).isEqualTo(ApplicationKind.BUN);
    }

    @Test
    void isNoneWhereNothingIsPackedAndThereIsNoPackage() {
        assertThat(of("pom", false)).isEqualTo(ApplicationKind.NONE);
        assertThat(of("pom", true)).isEqualTo(ApplicationKind.NONE);
    }

    @Test
    void isNoneWhereAPackageHasNothingThatStarts() throws IOException {
        Files.writeString(folder.resolve("package.json"), "{}");

        assertThat(of("pom", false)).isEqualTo(ApplicationKind.NONE);
        assertThat(of("pom", true)).isEqualTo(ApplicationKind.BUN);
    }

    private ApplicationKind of(String packaging, boolean configured) {
        return ApplicationKind.of(packaging, folder, "src/index.ts", configured);
    }

    private void bunApplication() throws IOException {
        Files.writeString(folder.resolve("package.json"), "{}");
        Files.createDirectory(folder.resolve("src"));
        Files.writeString(folder.resolve("src/index.ts"), "");
    }
}
