package dev.personalbrain.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NativeEnvironmentTest extends ModulesFixture {
    private static final Map<String, Object> RECIPE =
            Map.of("libraries", List.of(Map.of("entry", "n/*")), "environment", Map.of("B", "${lib}", "A", "1"));

    @Test
    void isSetOnEveryPlatformAndInBothWaysOfLoading() throws IOException {
        recipe("g:a", RECIPE);
        for (Loading each : Loading.values()) {
            loading = each;
            Modules modules = build(
                    List.of(LINUX, MAC),
                    TestModule.of("g:a:1").library("n/a.so", LINUX).library("n/a.dylib", MAC));
            assertThat(NativeEnvironment.of(modules.manifest(), LINUX)).isEqualTo(Map.of("A", "1", "B", "${lib}"));
            assertThat(NativeEnvironment.of(modules.manifest(), MAC)).isEqualTo(Map.of("A", "1", "B", "${lib}"));
        }
    }

    @Test
    void isSetWhereTheRecipeIsNotUsedOnAPlatform() throws IOException {
        recipe("g:a", RECIPE);
        Modules modules = build(
                List.of(LINUX),
                TestModule.of("g:a:1").library("elsewhere.so", LINUX).library("n/a.dylib", MAC));
        assertThat(NativeEnvironment.of(modules.manifest(), LINUX)).containsEntry("A", "1");
    }

    @Test
    void isNotSetForAModuleThatAPlatformDoesNotGet() throws IOException {
        recipe("g:a", Map.of("environment", Map.of("A", "1")));
        Modules modules =
                build(List.of(LINUX, MAC), TestModule.withoutClasses("g:a:1").library("a.so", LINUX));
        assertThat(NativeEnvironment.of(modules.manifest(), LINUX)).containsEntry("A", "1");
        assertThat(NativeEnvironment.of(modules.manifest(), MAC)).isEmpty();
    }

    @Test
    void maySetOneVariableToOneValueForTwoModules() throws IOException {
        recipe("g:*", Map.of("environment", Map.of("A", "1")));
        Modules modules = build(
                List.of(LINUX),
                TestModule.of("g:a:1").library("a.so", LINUX),
                TestModule.of("g:b:1").library("b.so", LINUX));
        assertThat(NativeEnvironment.of(modules.manifest(), LINUX)).isEqualTo(Map.of("A", "1"));
    }

    @Test
    void keepsOnnxRuntimeFromReportingAndWritingLogs() throws IOException {
        Modules modules = build(
                List.of(LINUX),
                TestModule.of("com.microsoft.onnxruntime:onnxruntime:1.29.0")
                        .library("ai/onnxruntime/native/linux-x64/libonnxruntime.so", LINUX));
        assertThat(onlyModule(modules).installations().get(LINUX).environment())
                .isEqualTo(Map.of("ORT_DISABLE_TELEMETRY", "1"));
    }
}
