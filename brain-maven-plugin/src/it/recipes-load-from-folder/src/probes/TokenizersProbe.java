package probes;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

final class TokenizersProbe implements Probe {
    private static final String TOKENIZER = """
            {"version": "1.0", "truncation": null, "padding": null, "added_tokens": [], "normalizer": null,
             "pre_tokenizer": {"type": "Whitespace"}, "post_processor": null, "decoder": null,
             "model": {"type": "WordLevel", "vocab": {"[UNK]": 0, "hello": 1, "world": 2}, "unk_token": "[UNK]"}}
            """;

    @Override
    public String run() throws Exception {
        ByteArrayInputStream json = new ByteArrayInputStream(TOKENIZER.getBytes(StandardCharsets.UTF_8));
        try (HuggingFaceTokenizer tokenizer = HuggingFaceTokenizer.newInstance(json, Map.of())) {
            return "hello world is " + Arrays.toString(tokenizer.encode("hello world").getIds());
        }
    }
}
