package dev.personalbrain.modules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.analysis.Dependency;
import dev.personalbrain.manifest.NativeModule;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitTest extends ModulesFixture {
    @Test
    void bundlesPureJavaInClassPathOrder() throws IOException {
        Modules modules = build(
                List.of(LINUX),
                TestModule.of("g:z:1"),
                TestModule.of("g:n:1").library("n.so", LINUX),
                TestModule.of("g:b:1"));
        assertThat(modules.bundled()).extracting(Dependency::artifactId).containsExactly("z", "b");
    }

    @Test
    void theUserMayMakePureJavaExternalAndBundleAModule() throws IOException {
        rules = new ExternalRules(List.of("g:java"), List.of("g:native"));
        Modules modules = build(
                List.of(LINUX),
                TestModule.of("g:java:1"),
                TestModule.of("g:native:1").library("n.so", LINUX));
        assertThat(onlyModule(modules).id()).isEqualTo("g:java:1");
        assertThat(modules.bundled()).extracting(Dependency::id).containsExactly("g:native:1");
        assertThat(modules.notes())
                .containsExactly("g:native:1: is bundled as configured, with the libraries of all platforms in it");
    }

    @Test
    void saysWhichPatternMatchesNothingAndRefusesWhatIsNone() {
        rules = new ExternalRules(List.of("g:typo"), List.of());
        assertThat(notes(TestModule.of("g:a:1"))).containsExactly("<external>: 'g:typo' matches no dependency");
        rules = new ExternalRules(List.of(), List.of("g:a", "a"));
        assertRefused(
                "<bundled> entry 2: 'a' is not group:artifact or group:artifact:classifier", TestModule.of("g:a:1"));
    }

    @Test
    void bundlesAModuleOfThisBuildBecauseNoRepositoryHasIt() throws IOException {
        Modules modules = build(
                List.of(LINUX), TestModule.of("g:mine:1").library("m.so", LINUX).project());
        assertThat(modules.manifest().modules()).isEmpty();
        assertThat(modules.bundled()).hasSize(1);
        assertThat(modules.notes())
                .containsExactly(
                        "g:mine:1: is built here, so no repository has it: it is bundled, with the libraries of"
                                + " all platforms in it");
    }

    @Test
    void aJarOfOtherPlatformsOnlyIsInstalledWhereItIsOfUseAndNowhereElse() throws IOException {
        TestModule[] jars = {
            TestModule.withoutClasses("g:a:linux:1").library("a.so", LINUX),
            TestModule.withoutClasses("g:a:mac:1").library("a.dylib", MAC)
        };
        Modules modules = build(List.of(LINUX), jars);
        assertThat(modules.manifest().modules()).extracting(NativeModule::id).containsExactly("g:a:linux:1");
        assertThat(modules.bundled()).isEmpty();
        assertThat(modules.notes()).contains("g:a:mac:1: is for other platforms only: left out");
    }

    @Test
    void saysOfAJarThatIsLeftOutWhatTheAnalysisWarnsOf() {
        assertThat(notes(TestModule.withoutClasses("g:a:mac:1")
                        .library("a.dylib", MAC)
                        .warning("no jar of g:a is for linux-x64")))
                .containsExactly(
                        "g:a:mac:1: is for other platforms only: left out",
                        "g:a:mac:1: no jar of g:a is for linux-x64");
    }
}
