package dev.personalbrain.image;

import java.nio.file.Path;

/** What an image begins with, and where that is. */
public sealed interface BaseImage {
    /** As the user may write it in {@code <from><image>}. */
    String text();

    /** In a registry. */
    record InRegistry(ImageReference reference) implements BaseImage {
        @Override
        public String text() {
            return reference.toString();
        }
    }

    /** In the local Docker daemon: {@code docker://name}. */
    record InDaemon(ImageReference reference) implements BaseImage {
        @Override
        public String text() {
            return "docker://" + reference;
        }
    }

    /** In a file that {@code docker save} or an OCI tool wrote: {@code tar://path}. */
    record InTar(Path file) implements BaseImage {
        @Override
        public String text() {
            return "tar://" + file;
        }
    }

    /** {@code name}, {@code registry://name}, {@code docker://name} or {@code tar://path}; a relative path is taken from the folder. */
    static BaseImage parse(String parameter, String text, Path folder) {
        if (text.startsWith("tar://")) {
            String file = text.substring("tar://".length());
            if (file.isBlank()) {
                throw ImageRules.invalid(parameter, text, "names no file (expected tar://FILE)");
            }
            return new InTar(folder.resolve(file));
        }
        if (text.startsWith("docker://")) {
            return new InDaemon(ImageReference.parse(parameter, text.substring("docker://".length())));
        }
        String name = text.startsWith("registry://") ? text.substring("registry://".length()) : text;
        return new InRegistry(ImageReference.parse(parameter, name));
    }
}
