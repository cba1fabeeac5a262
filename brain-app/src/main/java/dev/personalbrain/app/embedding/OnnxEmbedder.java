package dev.personalbrain.app.embedding;

import ai.onnxruntime.OrtException;
import dev.personalbrain.app.error.Reason;
import dev.personalbrain.app.error.UnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

/** A sentence model and its tokenizer: texts are near each other when the model finds that they mean the same. */
public final class OnnxEmbedder implements Embedder {
    private final SentenceTokenizer tokenizer;
    private final SentenceModel model;
    private final String id;

    private OnnxEmbedder(SentenceTokenizer tokenizer, SentenceModel model, String fingerprint) throws OrtException {
        this.tokenizer = tokenizer;
        this.model = model;
        this.id = "onnx-%s-%d"
                .formatted(fingerprint, model.embed(tokenizer.tokens("a")).dimension());
    }

    /**
     * Runs the model once, so that a model of another kind is found now.
     *
     * @throws dev.personalbrain.app.error.StartupException if the folder holds no model that can be used
     * @throws UnavailableException if a native library cannot be loaded
     */
    static OnnxEmbedder load(ModelFolder folder) {
        String fingerprint = folder.fingerprint();
        SentenceTokenizer tokenizer = tokenizer(folder);
        OnnxRuntime runtime = OnnxRuntime.load();
        try {
            SentenceModel model =
                    new SentenceModel(runtime, runtime.session(folder.model().toString()));
            return new OnnxEmbedder(tokenizer, model, fingerprint);
        } catch (OrtException | IllegalArgumentException e) {
            throw folder.unusable("model.onnx is no sentence model", e);
        }
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Vector embed(String text) {
        try {
            return model.embed(tokenizer.tokens(text));
        } catch (OrtException e) {
            throw new UnavailableException("the model failed: " + Reason.of(e), e);
        }
    }

    @Override
    public void close() {
        try {
            model.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        } finally {
            tokenizer.close();
        }
    }

    private static SentenceTokenizer tokenizer(ModelFolder folder) {
        try (InputStream json = Files.newInputStream(folder.tokenizer())) {
            return SentenceTokenizer.read(json);
        } catch (UnavailableException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw folder.unusable("tokenizer.json is no tokenizer", e);
        }
    }
}
