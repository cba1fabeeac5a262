package dev.personalbrain.app.embedding;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import dev.personalbrain.app.natives.NativeLibrary;

/** The ONNX runtime of this process. */
public record OnnxRuntime(OrtEnvironment environment) {
    private static final NativeLibrary LIBRARY = new NativeLibrary("onnxruntime", OnnxRuntime::environmentOfProcess);

    /** @throws dev.personalbrain.app.error.UnavailableException if the native library cannot be loaded */
    public static OnnxRuntime load() {
        LIBRARY.load();
        return new OnnxRuntime(environmentOfProcess());
    }

    public String version() {
        return environment.getVersion();
    }

    /** @param threads of one run */
    public OrtSession session(byte[] model, int threads) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            return environment.createSession(model, options);
        }
    }

    OrtSession session(String modelFile) throws OrtException {
        return environment.createSession(modelFile);
    }

    private static OrtEnvironment environmentOfProcess() {
        return OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
    }
}
