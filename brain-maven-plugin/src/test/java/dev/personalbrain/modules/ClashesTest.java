package dev.personalbrain.modules;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClashesTest extends ModulesFixture {
    @Test
    void refusesTwoModulesThatInstallOneLibrary() {
        recipe("g:*", Map.of("libraries", List.of(Map.of("entry", "**"))));
        assertRefused(
                "g:a:1 and g:b:1 both install the library 'lib/LIBX.so' on linux-x64: exclude one, name one in <bundled>,"
                        + " or set <loading> to jar",
                TestModule.of("g:a:1").library("a/libx.so", LINUX),
                TestModule.of("g:b:1").library("b/LIBX.so", LINUX));
    }

    @Test
    void refusesTwoModulesThatSetOnePropertyToDifferentValues() {
        recipes(Map.of(
                "g:a",
                Map.of("properties", Map.of("p", "${lib}")),
                "g:b",
                Map.of("properties", Map.of("p", "${lib}/b"))));
        assertRefused(
                "g:a:1 and g:b:1 set the system property 'p' to '${lib}' and '${lib}/b': give one of them a recipe of your"
                        + " own, or set <loading> to jar",
                TestModule.of("g:a:1").library("a.so", LINUX),
                TestModule.of("g:b:1").library("b.so", LINUX));
    }

    @Test
    void refusesTwoModulesThatSetOneVariableToDifferentValuesHoweverTheyAreLoaded() {
        recipes(Map.of("g:a", Map.of("environment", Map.of("V", "1")), "g:b", Map.of("environment", Map.of("V", "0"))));
        for (Loading each : Loading.values()) {
            loading = each;
            assertRefused(
                    "g:a:1 and g:b:1 set the environment variable 'V' to '1' and '0': give one of them a recipe of your own",
                    TestModule.of("g:a:1").library("a.so", LINUX),
                    TestModule.of("g:b:1").library("b.so", LINUX));
        }
    }
}
