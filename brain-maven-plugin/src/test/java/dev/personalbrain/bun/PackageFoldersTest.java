package dev.personalbrain.bun;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PackageFoldersTest {
    @Test
    void aFileBelongsToTheInnermostPackage() {
        assertThat(PackageFolders.ofFile("node_modules/@a/b/lib/x.js")).isEqualTo("@a/b");
        assertThat(PackageFolders.ofFile("node_modules/@a/b/node_modules/c/x.js"))
                .isEqualTo("@a/b/node_modules/c");
        assertThat(PackageFolders.ofFile("node_modules/a/node_modules/@b/c/x.js"))
                .isEqualTo("a/node_modules/@b/c");
    }

    @Test
    void aFileOfTheProjectBelongsToNoPackage() {
        assertThat(PackageFolders.ofFile("src/index.ts")).isEqualTo(PackageFolders.PROJECT);
        assertThat(PackageFolders.ofFile("packages/a/src/index.ts")).isEqualTo(PackageFolders.PROJECT);
    }

    @Test
    void anImportNamesAPackageWithOrWithoutAPathInIt() {
        assertThat(PackageFolders.nameOf("@libsql/client/web")).isEqualTo("@libsql/client");
        assertThat(PackageFolders.nameOf("libsql/promise")).isEqualTo("libsql");
        assertThat(PackageFolders.nameOf("libsql")).isEqualTo("libsql");
    }

    @Test
    void importsAreLookedForFromTheInnermostFolderOut() {
        assertThat(PackageFolders.candidates("a/node_modules/b", "c"))
                .containsExactly("a/node_modules/b/node_modules/c", "a/node_modules/c", "c");
        assertThat(PackageFolders.candidates(PackageFolders.PROJECT, "c")).containsExactly("c");
    }

    @Test
    void pathsAndModulesOfTheRuntimeAreNoPackages() {
        assertThat(PackageFolders.isPackage("libsql")).isTrue();
        assertThat(PackageFolders.isPackage("./a.js")).isFalse();
        assertThat(PackageFolders.isPackage("/a.js")).isFalse();
        assertThat(PackageFolders.isPackage("bun:ffi")).isFalse();
    }
}
