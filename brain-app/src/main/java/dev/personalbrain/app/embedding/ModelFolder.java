package dev.personalbrain.app.embedding;

import dev.personalbrain.app.error.ExitCode;
import dev.personalbrain.app.error.Reason;
import dev.personalbrain.app.error.StartupException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A sentence model as Hugging Face exports it: {@code model.onnx} and {@code tokenizer.json} in one folder. */
record ModelFolder(Path path) {
    /** @throws StartupException naming the file that is missing */
    Path model() {
        return file("model.onnx");
    }

    /** @throws StartupException naming the file that is missing */
    Path tokenizer() {
        return file("tokenizer.json");
    }

    /** The first 16 hexadecimal digits of a SHA-256 over both files: another model, or another tokenizer, is another embedder. */
    String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            read(model(), digest);
            read(tokenizer(), digest);
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (IOException e) {
            throw unusable("cannot be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    StartupException unusable(String what, Throwable cause) {
        return new StartupException(
                ExitCode.MODEL_FOLDER, "BRAIN_MODEL_DIR=%s: %s: %s".formatted(path, what, Reason.of(cause)), cause);
    }

    private Path file(String name) {
        Path file = path.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new StartupException(
                    ExitCode.MODEL_FOLDER,
                    "BRAIN_MODEL_DIR=%s: %s is missing; the folder must hold model.onnx and tokenizer.json, or leave the variable empty"
                            .formatted(path, name));
        }
        return file;
    }

    private static void read(Path file, MessageDigest digest) throws IOException {
        try (InputStream input = new DigestInputStream(Files.newInputStream(file), digest)) {
            input.transferTo(OutputStream.nullOutputStream());
        }
    }
}
