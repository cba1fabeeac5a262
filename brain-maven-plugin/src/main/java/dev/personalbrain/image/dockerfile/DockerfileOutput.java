package dev.personalbrain.image.dockerfile;

import dev.personalbrain.analysis.AtomicFile;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A copy of Dockerfile, {@code .dockerignore} and {@code compose.yaml} in a folder of the user's. Never replaces a file that was not made here. */
final class DockerfileOutput {
    private DockerfileOutput() {}

    /** Writes all, or none where one is in the way. */
    static void write(Dockerfile dockerfile, Path folder) throws IOException {
        Map<Path, String> files = new LinkedHashMap<>();
        dockerfile.files().forEach((name, text) -> files.put(folder.resolve(name), text));
        for (Path file : files.keySet()) {
            requireMade(file);
        }
        for (Map.Entry<Path, String> file : files.entrySet()) {
            AtomicFile.write(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void requireMade(Path file) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !isMade(file)) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    "<output>: " + file + " is there, and no earlier brain:dockerfile has made it: rename or delete it,"
                            + " or name another folder");
        }
    }

    private static boolean isMade(Path file) throws IOException {
        try {
            return Files.isRegularFile(file) && Dockerfile.isMade(Files.readString(file));
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
