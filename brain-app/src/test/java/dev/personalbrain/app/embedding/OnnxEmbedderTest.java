package dev.personalbrain.app.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.personalbrain.app.error.StartupException;
import dev.personalbrain.app.error.UnavailableException;
import dev.personalbrain.app.testmodel.OnnxModel;
import dev.personalbrain.app.testmodel.WordModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxEmbedderTest {
    @TempDir
    Path folder;

    @Test
    void wordsOfOneMeaningAreNear() throws Exception {
        try (Embedder embedder = Embedder.of(Optional.of(WordModel.in(folder)))) {
            Vector car = embedder.embed("Car");

            assertThat(embedder.id()).matches("onnx-[0-9a-f]{16}-3");
            assertThat(car.cosine(embedder.embed("automobile"))).isGreaterThan(0.99);
            assertThat(car.cosine(embedder.embed("banana"))).isLessThan(0.1);
        }
    }

    @Test
    void averagesOverTheWords() throws Exception {
        try (Embedder embedder = Embedder.of(Optional.of(WordModel.in(folder)))) {
            Vector both = embedder.embed("car banana");

            assertThat(both.cosine(embedder.embed("car")))
                    .isCloseTo(both.cosine(embedder.embed("banana")), within(0.05));
        }
    }

    @Test
    void cutsOffWhatIsTooLong() throws Exception {
        try (Embedder embedder = Embedder.of(Optional.of(WordModel.in(folder)))) {
            Vector longText = embedder.embed("car ".repeat(256) + "banana ".repeat(5_000));

            assertThat(longText.cosine(embedder.embed("car"))).isCloseTo(1, within(1e-5));
        }
    }

    @Test
    void servesManyThreads() throws Exception {
        try (Embedder embedder = Embedder.of(Optional.of(WordModel.in(folder)))) {
            Vector car = embedder.embed("car");

            assertThat(IntStream.range(0, 200)
                            .parallel()
                            .mapToDouble(i -> embedder.embed("car").cosine(car)))
                    .allSatisfy(cosine -> assertThat(cosine).isCloseTo(1, within(1e-6)));
        }
    }

    @Test
    void anotherModelHasAnotherId() throws Exception {
        Path one = WordModel.in(folder.resolve("one"));
        Path other = WordModel.with(OnnxModel.lookup(new float[5][3]), folder.resolve("other"));

        assertThat(idOf(one)).isEqualTo(idOf(one)).isNotEqualTo(idOf(other));
    }

    @Test
    void refusesAFolderWithoutATokenizer() throws Exception {
        Files.delete(WordModel.in(folder).resolve("tokenizer.json"));

        assertRefused("tokenizer.json is missing; the folder must hold model.onnx and tokenizer.json");
    }

    @Test
    void refusesAFileThatIsNoModel() throws Exception {
        WordModel.with("This is no model.".getBytes(), folder);

        assertRefused("model.onnx is no sentence model: ");
    }

    @Test
    void refusesAModelOfAnotherKind() throws Exception {
        WordModel.with(OnnxModel.ofPixels(), folder);

        assertRefused("model.onnx is no sentence model: the model asks for the input 'pixel_values'"
                + " (known: input_ids, attention_mask, token_type_ids)");
    }

    /** The tokenizer knows five words, the model but one of them. */
    @Test
    void aModelThatFailsSaysSo() throws Exception {
        Path small = WordModel.with(OnnxModel.lookup(new float[1][3]), folder);
        try (Embedder embedder = Embedder.of(Optional.of(small))) {
            assertThatThrownBy(() -> embedder.embed("car"))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageStartingWith("the model failed: ")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void refusesAFileThatIsNoTokenizer() throws Exception {
        Files.writeString(WordModel.in(folder).resolve("tokenizer.json"), "{}");

        assertRefused("tokenizer.json is no tokenizer: ");
    }

    private void assertRefused(String reason) {
        assertThatThrownBy(() -> Embedder.of(Optional.of(folder)))
                .isInstanceOf(StartupException.class)
                .hasMessageStartingWith("BRAIN_MODEL_DIR=" + folder + ": " + reason)
                .hasMessageNotContaining("\n");
    }

    private static String idOf(Path folder) {
        try (Embedder embedder = Embedder.of(Optional.of(folder))) {
            return embedder.id();
        }
    }
}
