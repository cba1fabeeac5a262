package dev.personalbrain.app.health;

import dev.personalbrain.app.embedding.SentenceTokenizer;
import java.io.InputStream;
import java.util.Arrays;

/** Encodes two words with a tokenizer that knows no others. */
record TokenizersLibrary() implements Library {
    @Override
    public String name() {
        return "tokenizers";
    }

    @Override
    public String check() throws Exception {
        try (InputStream json = Resource.open("two-words.json");
                SentenceTokenizer tokenizer = SentenceTokenizer.read(json)) {
            long[] ids = tokenizer.ids("brain personal");
            if (!Arrays.equals(ids, new long[] {2, 1})) {
                throw new IllegalStateException("'brain personal' was encoded as " + Arrays.toString(ids));
            }
            return tokenizer.version();
        }
    }
}
