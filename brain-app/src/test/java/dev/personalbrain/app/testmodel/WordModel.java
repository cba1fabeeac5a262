package dev.personalbrain.app.testmodel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder with a model that knows a few words and what they mean: vehicles point one way, fruit another. */
public final class WordModel {
    private static final float[][] MEANINGS = {
        {0.01f, 0.01f, 0.01f}, // [UNK]
        {1.00f, 0.05f, 0.00f}, // car
        {0.98f, 0.10f, 0.02f}, // automobile
        {0.00f, 0.10f, 1.00f}, // banana
        {0.02f, 0.05f, 0.97f}, // fruit
    };
    private static final String TOKENIZER = """
            {
              "version": "1.0", "truncation": null, "padding": null, "added_tokens": [],
              "normalizer": {"type": "Lowercase"},
              "pre_tokenizer": {"type": "Whitespace"},
              "post_processor": null, "decoder": null,
              "model": {"type": "WordLevel", "unk_token": "[UNK]",
                "vocab": {"[UNK]": 0, "car": 1, "automobile": 2, "banana": 3, "fruit": 4}}
            }
            """;

    private WordModel() {}

    public static Path in(Path folder) throws IOException {
        return of(folder, OnnxModel.lookup(MEANINGS), TOKENIZER);
    }

    /** The same words, with a model of somebody's own. */
    public static Path with(byte[] model, Path folder) throws IOException {
        return of(folder, model, TOKENIZER);
    }

    private static Path of(Path folder, byte[] model, String tokenizer) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("model.onnx"), model);
        Files.writeString(folder.resolve("tokenizer.json"), tokenizer);
        return folder;
    }
}
