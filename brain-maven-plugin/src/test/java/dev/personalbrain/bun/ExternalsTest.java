package dev.personalbrain.bun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalsTest {
    private static final String LIBRARY = "@libsql/linux-x64-gnu";

    /** As libsql has it: of three packages, the one with the library is loaded by a computed name. */
    private final TestPackages libsql = new TestPackages()
            .project("client", "libsql")
            .script("client", "libsql", "base64")
            .script("libsql", Map.of(LIBRARY, "1.0.0"))
            .script("base64")
            .library(LIBRARY);

    private final TestModules imports = new TestModules()
            .file("", "client")
            .file("client", "libsql", "base64")
            .file("libsql")
            .file("base64")
            .computing("libsql");

    private static Externals find(TestPackages packages, TestModules modules, String... chosen) {
        PackageTree tree = packages.tree();
        return Externals.find(tree, PackageGraph.of(modules.graph(), tree), Set.of(chosen));
    }

    @Test
    void onlyThePlatformPackageStaysOutside() {
        Externals externals = find(libsql, imports);
        assertThat(externals.folders()).containsExactly(LIBRARY);
        assertThat(externals.installed()).containsExactly(LIBRARY);
    }

    @Test
    void whatIsChosenBringsAlongAllThatItLoads() {
        Externals externals = find(libsql, imports, "client");
        assertThat(externals.folders()).containsExactly("client");
        assertThat(externals.installed()).containsExactly(LIBRARY, "base64", "client", "libsql");
    }

    @Test
    void aPackageWithALibraryBesideItsLoaderStaysOutsideWithoutWhatItsInstallScriptNeeds() {
        TestPackages packages = new TestPackages()
                .project("crypto")
                .library("crypto", "downloader", "wrapper")
                .script("downloader")
                .script("wrapper");
        TestModules modules =
                new TestModules().file("", "crypto").file("crypto", "wrapper").file("wrapper");
        Externals externals = find(packages, modules);
        assertThat(externals.folders()).containsExactly("crypto");
        assertThat(externals.installed()).containsExactly("crypto", "wrapper");
    }

    @Test
    void aPackageOutsideThatLoadsByComputedNamesKeepsAllThatItNames() {
        TestPackages packages = new TestPackages()
                .project("crypto")
                .library("crypto", "plugin")
                .script("plugin", "deep")
                .script("deep");
        TestModules modules =
                new TestModules().file("", "crypto").file("crypto").computing("crypto");
        assertThat(find(packages, modules).installed()).containsExactly("crypto", "deep", "plugin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "require(`../bin/${arch}.node`)",
                "require('./' + name)",
                "require.resolve( \"./\" + name)",
                "`./x/${name}.js`)"
            })
    void aPackageOutsideThatComputesNamesOfItsOwnFilesKeepsNothingForThat(String text) {
        TestPackages packages =
                new TestPackages().project("onnx").library("onnx", "tar").script("tar");
        TestModules modules = new TestModules().file("", "onnx").file("onnx").computing("onnx", text);
        assertThat(find(packages, modules).installed()).containsExactly("onnx");
    }

    @Test
    void aLibraryThatAnotherLibraryNeedsIsInstalledWithIt() {
        TestPackages packages = new TestPackages()
                .project("sharp")
                .script("sharp", "@img/sharp")
                .library("@img/sharp", "@img/vips")
                .library("@img/vips");
        TestModules modules = new TestModules().file("", "sharp").file("sharp").computing("sharp");
        Externals externals = find(packages, modules);
        assertThat(externals.folders()).containsExactly("@img/sharp");
        assertThat(externals.installed()).containsExactly("@img/sharp", "@img/vips");
    }

    @Test
    void aNativePackageThatOnlyPackageJsonNamesIsInstalled() {
        Externals externals = find(new TestPackages().project("tool").library("tool"), new TestModules().file(""));
        assertThat(externals.installed()).containsExactly("tool");
    }

    @Test
    void aNativePackageThatNothingInTheProgramNamesIsNotInstalled() {
        TestPackages packages = new TestPackages()
                .project("used")
                .script("used")
                .script("unused", "tool")
                .library("tool");
        Externals externals = find(packages, new TestModules().file("", "used").file("used"));
        assertThat(externals.installed()).isEmpty();
    }

    @Test
    void whatNeedsALibraryBelowItselfStaysOutsideToo() {
        TestPackages packages =
                new TestPackages().project("loader").script("loader", "lib").library("loader/node_modules/lib");
        TestModules modules =
                new TestModules().file("", "loader").file("loader").computing("loader");
        Externals externals = find(packages, modules);
        assertThat(externals.folders()).containsExactly("loader", "loader/node_modules/lib");
        assertThat(externals.installed()).containsExactly("loader", "loader/node_modules/lib");
    }

    @Test
    void aPackageWithAnotherVersionOfAnExternalOfItsOwnStaysOutsideToo() {
        TestPackages packages = new TestPackages()
                .project("lib", "old")
                .library("lib")
                .script("old", "lib")
                .script("old/node_modules/lib");
        TestModules modules = new TestModules()
                .file("", "lib", "old")
                .file("lib")
                .file("old", "old/node_modules/lib")
                .file("old/node_modules/lib");
        Externals externals = find(packages, modules);
        assertThat(externals.folders()).containsExactly("lib", "old");
        assertThat(externals.installed()).containsExactly("lib", "old", "old/node_modules/lib");
    }

    @Test
    void aLibraryThatTheProjectImportsFromBelowAnotherPackageIsRefused() {
        TestPackages packages = new TestPackages().project("a").script("a").library("a/node_modules/lib");
        TestModules modules = new TestModules().file("", "a/node_modules/lib").file("a/node_modules/lib");
        assertThatThrownBy(() -> find(packages, modules))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("a/node_modules/lib")
                .hasMessageContaining("dependencies");
    }

    @Test
    void withoutNativePackagesNothingStaysOutside() {
        TestPackages packages = new TestPackages().project("a").script("a");
        Externals externals = find(packages, new TestModules().file("", "a").file("a"));
        assertThat(externals.folders()).isEmpty();
        assertThat(externals.installed()).isEmpty();
    }
}
