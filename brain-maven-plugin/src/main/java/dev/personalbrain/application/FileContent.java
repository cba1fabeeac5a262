package dev.personalbrain.application;

import dev.personalbrain.archive.JarPruner;
import dev.personalbrain.checksum.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** The bytes of a file in the layout: a file of the build, or bytes made by it. */
public sealed interface FileContent {
    long size() throws IOException;

    InputStream open() throws IOException;

    /** 64 lower-case hexadecimal digits; read from the bytes anew unless they are known never to change. */
    String sha256() throws IOException;

    record OfFile(Path file) implements FileContent {
        @Override
        public long size() throws IOException {
            return Files.size(file);
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }

        @Override
        public String sha256() throws IOException {
            return Sha256.of(file);
        }
    }

    /**
     * A file whose size and checksum are known already: one of the cache, verified when it was put there, or a dependency that the
     * analysis of this build has read.
     */
    record OfPinnedFile(Path file, long size, String sha256) implements FileContent {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }

    /**
     * A native module's jar as it is installed: the original without some of its entries, made anew each time it is read.
     *
     * @param removed names of entries
     */
    record OfPrunedJar(Path original, Set<String> removed, long size, String sha256) implements FileContent {
        public OfPrunedJar {
            removed = Set.copyOf(removed);
        }

        @Override
        public InputStream open() throws IOException {
            return JarInput.open(original, jar -> JarPruner.read(jar, removed));
        }
    }

    /**
     * A library of a native module as it is installed: an entry of the original jar, inflated anew each time it is read.
     *
     * @param jarSha256 of the jar: the same bytes may be packed otherwise in another one
     */
    record OfJarEntry(Path jar, String jarSha256, String entry, long size, String sha256) implements FileContent {
        @Override
        public InputStream open() throws IOException {
            return JarInput.open(jar, contents -> contents.inflate(contents.require(entry)));
        }
    }

    record OfBytes(byte[] bytes) implements FileContent {
        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public String sha256() {
            return Sha256.of(bytes);
        }
    }
}
