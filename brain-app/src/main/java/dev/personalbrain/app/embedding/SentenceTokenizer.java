package dev.personalbrain.app.embedding;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.LibUtils;
import dev.personalbrain.app.natives.NativeLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** A Hugging Face tokenizer. What is longer than the limit is cut off. */
public final class SentenceTokenizer implements AutoCloseable {
    private static final Map<String, String> OPTIONS =
            Map.of("addSpecialTokens", "true", "truncation", "true", "maxLength", "256", "modelMaxLength", "256");

    private static final NativeLibrary LIBRARY = new NativeLibrary("tokenizers", LibUtils::checkStatus);

    static {
        // Else DJL downloads a library that it misses, and reports its use to its makers where it runs on EC2.
        System.setProperty("ai.djl.offline", "true");
    }

    private final HuggingFaceTokenizer tokenizer;

    private SentenceTokenizer(HuggingFaceTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /**
     * @param json the content of a {@code tokenizer.json}
     * @throws dev.personalbrain.app.error.UnavailableException if the native library cannot be loaded
     */
    public static SentenceTokenizer read(InputStream json) throws IOException {
        LIBRARY.load();
        return new SentenceTokenizer(HuggingFaceTokenizer.newInstance(json, OPTIONS));
    }

    /** The tokenizer's own ids of a text, special tokens with them. */
    public long[] ids(String text) {
        return tokens(text).ids();
    }

    public String version() {
        return tokenizer.getVersion();
    }

    Tokens tokens(String text) {
        Encoding encoding = tokenizer.encode(text);
        return new Tokens(encoding.getIds(), encoding.getAttentionMask(), encoding.getTypeIds());
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
