package dev.personalbrain.app.health;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtSession;
import dev.personalbrain.app.embedding.OnnxRuntime;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;

/** Runs a model that doubles its input. */
record OnnxLibrary() implements Library {
    @Override
    public String name() {
        return "onnxruntime";
    }

    @Override
    public String check() throws Exception {
        OnnxRuntime runtime = OnnxRuntime.load();
        try (InputStream model = Resource.open("double.onnx");
                OrtSession session = runtime.session(model.readAllBytes(), 1);
                OnnxTensor input = OnnxTensor.createTensor(runtime.environment(), new float[] {1, 2});
                OrtSession.Result result = session.run(Map.of("x", input))) {
            float[] doubled = (float[]) result.get(0).getValue();
            if (!Arrays.equals(doubled, new float[] {2, 4})) {
                throw new IllegalStateException("1 and 2 were doubled to " + Arrays.toString(doubled));
            }
        }
        return runtime.version();
    }
}
