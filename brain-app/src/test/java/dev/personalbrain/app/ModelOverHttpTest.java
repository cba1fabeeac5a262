package dev.personalbrain.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.app.error.ExitCode;
import dev.personalbrain.app.error.StartupException;
import dev.personalbrain.app.testmodel.WordModel;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelOverHttpTest {
    @TempDir
    Path folder;

    @Test
    void findsWhatMeansTheSameInOtherWords() throws Exception {
        try (RunningBrain brain = RunningBrain.in(folder.resolve("data"), model())) {
            brain.post("/notes", "{\"text\": \"banana\"}");
            brain.post("/notes", "{\"text\": \"car\"}");

            assertThat(brain.get("/search?q=automobile").texts()).containsExactly("car", "banana");
            assertThat(brain.get("/search?q=fruit&limit=1").texts()).containsExactly("banana");
        }
    }

    @Test
    void embedsOldNotesAgainForAnotherEmbedder() throws Exception {
        try (RunningBrain hashing = RunningBrain.in(folder.resolve("data"))) {
            for (int i = 0; i < 120; i++) {
                hashing.post("/notes", "{\"text\": \"banana\"}");
            }
            hashing.post("/notes", "{\"text\": \"car\"}");
        }
        try (RunningBrain brain = RunningBrain.in(folder.resolve("data"), model())) {
            assertThat(brain.get("/search?q=automobile&limit=1").texts()).containsExactly("car");
            assertThat(brain.get("/search?q=fruit&limit=100").notes()).hasSize(100);
        }
        try (RunningBrain hashing = RunningBrain.in(folder.resolve("data"))) {
            assertThat(hashing.get("/search?q=cars&limit=1").texts()).containsExactly("car");
        }
    }

    @Test
    void doesNotStartWithAFolderThatHoldsNoModel() {
        Map<String, String> empty = Map.of("BRAIN_MODEL_DIR", folder.toString());

        assertThatThrownBy(() -> RunningBrain.in(folder.resolve("data"), empty))
                .isInstanceOfSatisfying(
                        StartupException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.MODEL_FOLDER))
                .hasMessage("BRAIN_MODEL_DIR=" + folder + ": model.onnx is missing; the folder must hold model.onnx and"
                        + " tokenizer.json, or leave the variable empty");
    }

    @Test
    void leavesTheDataFolderFreeWhenItDoesNotStart() throws Exception {
        Map<String, String> empty = Map.of("BRAIN_MODEL_DIR", folder.toString());
        assertThatThrownBy(() -> RunningBrain.in(folder.resolve("data"), empty)).isInstanceOf(StartupException.class);

        RunningBrain.in(folder.resolve("data")).close();
    }

    private Map<String, String> model() throws Exception {
        return Map.of("BRAIN_MODEL_DIR", WordModel.in(folder.resolve("model")).toString());
    }
}
