package dev.personalbrain.image.jib;

import dev.personalbrain.application.ReproducibleTar;
import dev.personalbrain.application.ReproducibleTar.Attributes;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.platform.Platform;
import java.io.BufferedInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Reads base images from tars, gzipped or not: what {@code docker save} writes, and OCI image layouts, which may also be folders. */
record TarBases(BaseCache cache) {
    Base read(Path file, Platform platform) throws IOException {
        String subject = "<from><image> 'tar://" + file + "'";
        if (Files.isDirectory(file)) {
            return readFolder(subject, file, platform);
        }
        if (!Files.isRegularFile(file)) {
            throw new UserException(ExitCode.CONFIGURATION, subject + ": there is no such file");
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return GzippedTar.isAhead(in)
                    ? readGzipped(subject, in, platform)
                    : read(SavedTar.read(subject, file), platform);
        }
    }

    Base read(SavedTar tar, Platform platform) throws IOException {
        if (tar.has(SavedImage.MANIFEST)) {
            return new SavedImage(tar, new SavedLayers(cache)).read(platform);
        }
        if (tar.has(LayoutIndex.FILE)) {
            String digest = new LayoutIndex(tar).digest(platform);
            return new BaseReader(tar.subject(), new LayoutSource(tar, cache), platform).read(digest, Optional.empty());
        }
        throw tar.bad("no image is in it: neither " + SavedImage.MANIFEST + " nor " + LayoutIndex.FILE);
    }

    /** An OCI image layout as it lies in a folder, by way of a tar of it. */
    private Base readFolder(String subject, Path folder, Platform platform) throws IOException {
        try (CacheDraft draft = CacheDraft.in(cache.blobs().folder())) {
            try (ReproducibleTar tar = new ReproducibleTar(leftOpen(draft), Instant.EPOCH, "");
                    Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    add(file, folder.relativize(file).toString(), tar);
                }
            }
            draft.flush();
            return read(SavedTar.read(subject, draft.temporary()), platform);
        }
    }

    /** A draft that is closed is gone. */
    private static OutputStream leftOpen(CacheDraft draft) {
        return new FilterOutputStream(draft) {
            @Override
            public void write(byte[] bytes, int offset, int length) {
                draft.write(bytes, offset, length);
            }

            @Override
            public void close() {
                draft.flush();
            }
        };
    }

    private static void add(Path file, String name, ReproducibleTar tar) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            tar.file(name, Attributes.ofRoot(0644), Files.size(file), in);
        }
    }

    /** By way of a file in the cache, which goes afterwards: a tar is read here and there. */
    private Base readGzipped(String subject, InputStream in, Platform platform) throws IOException {
        try (CacheDraft draft = CacheDraft.in(cache.blobs().folder())) {
            unzip(subject, in, draft);
            draft.flush();
            return read(SavedTar.read(subject, draft.temporary()), platform);
        }
    }

    private static void unzip(String subject, InputStream in, CacheDraft draft) {
        try (InputStream plain = new GZIPInputStream(in)) {
            plain.transferTo(draft);
        } catch (IOException e) {
            throw new UserException(
                    ExitCode.VERIFICATION, subject + ": it cannot be unzipped to its end: " + e.getMessage(), e);
        }
    }
}
