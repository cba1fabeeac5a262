package dev.personalbrain.app.embedding;

import dev.personalbrain.app.error.UnavailableException;
import java.nio.file.Path;
import java.util.Optional;

/** Turns text into a vector. Vectors of two embedders cannot be compared; their ids tell them apart. Safe for many threads. */
public sealed interface Embedder extends AutoCloseable permits HashingEmbedder, OnnxEmbedder, UnavailableEmbedder {
    /** The same for the same vectors: it names the method, its version or the model's hash, and the dimension. */
    String id();

    Vector embed(String text);

    @Override
    default void close() {}

    /** @throws dev.personalbrain.app.error.StartupException if the folder holds no model that can be used */
    static Embedder of(Optional<Path> modelFolder) {
        return modelFolder.map(Embedder::ofModel).orElseGet(HashingEmbedder::new);
    }

    private static Embedder ofModel(Path folder) {
        try {
            return OnnxEmbedder.load(new ModelFolder(folder));
        } catch (UnavailableException e) {
            return new UnavailableEmbedder(e);
        }
    }
}
