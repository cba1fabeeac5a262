package dev.personalbrain.modules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.manifest.Installation;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecipeFitTest extends ModulesFixture {
    @Test
    void aRecipeMayServeSeveralClassifierJarsWithARuleForEach() throws IOException {
        recipe(
                "g:a",
                Map.of(
                        "libraries",
                        List.of(Map.of("entry", "*.so"), Map.of("entry", "*.dylib")),
                        "leaveOut",
                        List.of()));
        Modules modules = build(
                List.of(LINUX, MAC),
                TestModule.withoutClasses("g:a:linux:1").library("x.so", LINUX),
                TestModule.withoutClasses("g:a:mac:1").library("x.dylib", MAC));
        assertThat(modules.manifest().mavenModules())
                .hasSize(2)
                .allSatisfy(module -> assertThat(module.installations()).hasSize(1));
    }

    @Test
    void refusesARecipeWhoseLibraryIsNotInTheModule() {
        recipe("g:a", Map.of("libraries", List.of(Map.of("entry", "native/*.so"))));
        assertRefused(
                myRecipes()
                        + ": recipes[0].libraries[0].entry: 'native/*.so' is no native library of g:a:1 (it has a.so):"
                        + " correct it, or give a recipe of your own for this version",
                TestModule.of("g:a:1").library("a.so", LINUX));
        recipe("g:a", Map.of("libraries", List.of(Map.of("entry", "*")), "leaveOut", List.of("*_testing.so")));
        assertRefused(
                myRecipes()
                        + ": recipes[0].leaveOut[0]: '*_testing.so' is no native library of g:a:1 (it has a.so, b.so,"
                        + " c.so, …): correct it, or give a recipe of your own for this version",
                TestModule.of("g:a:1")
                        .library("b.so", LINUX)
                        .library("a.so", LINUX)
                        .library("d.so", LINUX)
                        .library("c.so", MAC));
    }

    @Test
    void refusesTwoRulesForOneLibrary() {
        recipe("g:a", Map.of("libraries", List.of(Map.of("entry", "*.so"), Map.of("entry", "a*"))));
        assertRefused(
                myRecipes() + ": recipes[0].libraries[1].entry: takes 'a.so' out of g:a:1 as " + myRecipes() + ":"
                        + " recipes[0].libraries[0] does: make one of the patterns narrower",
                TestModule.of("g:a:1").library("a.so", LINUX));
    }

    @Test
    void aRecipeThatWouldGiveTwoLibrariesOneNameIsNotUsedOnThatPlatform() throws IOException {
        Modules modules = build(
                List.of(LINUX, MAC),
                TestModule.of("org.xerial:sqlite-jdbc:3.54.1.0")
                        .library("org/sqlite/native/a/libsqlitejdbc.so", LINUX)
                        .library("org/sqlite/native/b/libsqlitejdbc.so", LINUX)
                        .library("org/sqlite/native/c/libsqlitejdbc.dylib", MAC));
        Map<Platform, Installation> installations = onlyModule(modules).installations();
        assertThat(installations.get(LINUX).libraries()).isEmpty();
        assertThat(installations.get(LINUX).properties()).isEmpty();
        assertThat(installations.get(MAC).libraries()).hasSize(1);
        assertThat(modules.notes())
                .singleElement()
                .asString()
                .contains("its recipe has no single library for linux-x64: unpacks")
                .endsWith("(linux-x64)");
    }

    @Test
    void aRecipeForOtherVersionsIsNotUsedAndANoteSaysSo() throws IOException {
        Modules modules = build(
                List.of(LINUX), TestModule.of("org.duckdb:duckdb_jdbc:1.0").library("libduckdb_java.so_x", LINUX));
        assertThat(onlyModule(modules).installations().get(LINUX).libraries()).isEmpty();
        assertThat(modules.notes()).singleElement().asString().contains("(there is one for [1.4.3.0,3)): unpacks");
    }
}
