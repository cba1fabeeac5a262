package dev.personalbrain.app.embedding;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import dev.personalbrain.app.error.UnavailableException;

/** The ONNX runtime of this process, loaded at first use. */
public record OnnxRuntime(OrtEnvironment environment) {
    /** @throws UnavailableException if the native library cannot be loaded */
    public static OnnxRuntime load() {
        try {
            return new OnnxRuntime(OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR));
        } catch (IllegalStateException | LinkageError e) {
            throw UnavailableException.library("onnxruntime", e);
        }
    }

    public String version() {
        return environment.getVersion();
    }

    /** @param threads of one run; 0 leaves the choice to the runtime */
    public OrtSession session(byte[] model, int threads) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            return environment.createSession(model, options);
        }
    }

    OrtSession session(String modelFile) throws OrtException {
        return environment.createSession(modelFile);
    }
}
