package dev.personalbrain.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthOverHttpTest {
    @TempDir
    Path folder;

    @Test
    @SuppressWarnings("unchecked")
    void everyNativeLibraryWorks() throws Exception {
        try (RunningBrain brain = RunningBrain.in(folder)) {
            Answer health = brain.get("/health");

            assertThat(health.status()).isEqualTo(200);
            assertThat(health.get("status")).isEqualTo("ok");
            Map<String, Map<String, Object>> libraries = (Map<String, Map<String, Object>>) health.get("libraries");
            assertThat(libraries).containsOnlyKeys("sqlite", "onnxruntime", "tokenizers", "vodozemac");
            assertThat(libraries.values())
                    .allSatisfy(library -> assertThat(library)
                            .containsEntry("status", "ok")
                            .containsKey("millis")
                            .hasEntrySatisfying(
                                    "version",
                                    version -> assertThat((String) version).matches("[0-9].*")));
        }
    }
}
