package dev.personalbrain.app.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An ONNX model that reads tokens. Of {@code input_ids}, {@code attention_mask} and {@code token_type_ids} it gets those that it asks for.
 * Its answer is one vector for each token, which are averaged, or one for the whole text.
 */
final class SentenceModel implements AutoCloseable {
    private static final List<String> OUTPUTS = List.of("sentence_embedding", "last_hidden_state", "token_embeddings");

    private final OnnxRuntime runtime;
    private final OrtSession session;
    private final String output;

    SentenceModel(OnnxRuntime runtime, OrtSession session) {
        this.runtime = runtime;
        this.session = session;
        Set<String> outputs = session.getOutputNames();
        this.output = OUTPUTS.stream()
                .filter(outputs::contains)
                .findFirst()
                .orElseGet(() -> outputs.iterator().next());
    }

    Vector embed(Tokens tokens) throws OrtException {
        Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
        try {
            for (String name : session.getInputNames()) {
                inputs.put(name, tensor(input(name, tokens)));
            }
            try (OrtSession.Result result = session.run(inputs, Set.of(output))) {
                return Vector.normalised(Pooling.mean(result.get(0).getValue(), tokens.attentionMask()));
            }
        } finally {
            new ArrayList<>(inputs.values()).forEach(OnnxTensor::close);
        }
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(runtime.environment(), LongBuffer.wrap(values), new long[] {1, values.length});
    }

    private static long[] input(String name, Tokens tokens) {
        return switch (name) {
            case "input_ids" -> tokens.ids();
            case "attention_mask" -> tokens.attentionMask();
            case "token_type_ids" -> tokens.typeIds();
            default ->
                throw new IllegalArgumentException("the model asks for the input '" + name
                        + "' (known: input_ids, attention_mask, token_type_ids)");
        };
    }
}
