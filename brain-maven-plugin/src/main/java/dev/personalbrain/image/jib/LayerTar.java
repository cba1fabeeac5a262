package dev.personalbrain.image.jib;

import dev.personalbrain.application.FileContent;
import dev.personalbrain.application.ReproducibleTar;
import dev.personalbrain.application.ReproducibleTar.Attributes;
import dev.personalbrain.archive.BadArchiveException;
import dev.personalbrain.archive.JarContents;
import dev.personalbrain.archive.JarEntry;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.image.ImageEntry;
import dev.personalbrain.image.ImagePlan;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;

/** Writes the tar of a layer, and verifies its files on the way. */
final class LayerTar {
    private static final int BUFFER_BYTES = 64 * 1024;

    private final LayerSource source;
    private final LayerStream stream;
    private final OutputStream buffered;

    private LayerTar(LayerSource source, LayerStream stream) {
        this.source = source;
        this.stream = stream;
        this.buffered = new BufferedOutputStream(stream, BUFFER_BYTES);
    }

    /** @throws UserException VERIFICATION where a file is not the one that it was */
    static void write(LayerSource source, LayerStream stream) throws IOException {
        LayerTar layer = new LayerTar(source, stream);
        try (ReproducibleTar tar = new ReproducibleTar(layer.buffered, ImagePlan.ENTRY_TIME, "")) {
            for (ImageEntry entry : source.layer().entries()) {
                layer.add(entry, tar);
            }
        }
    }

    private void add(ImageEntry entry, ReproducibleTar tar) throws IOException {
        String path = entry.path().substring(1);
        Attributes attributes =
                new Attributes(entry.mode(), entry.owner().user(), entry.owner().group());
        if (entry instanceof ImageEntry.File file) {
            addFile(file, path, attributes, tar);
        } else if (entry instanceof ImageEntry.Link link) {
            tar.link(path, link.target(), attributes);
        } else {
            tar.folder(path, attributes);
        }
    }

    private void addFile(ImageEntry.File file, String path, Attributes attributes, ReproducibleTar tar)
            throws IOException {
        try {
            long size = source.contents().get(file.path()).size();
            if (file.content() instanceof FileContent.OfJarEntry library) {
                tar.file(path, attributes, size, target -> copyLibrary(file, library, target));
            } else {
                tar.file(
                        path,
                        attributes,
                        size,
                        target -> copy(file, file.content().open(), target));
            }
        } catch (BadArchiveException e) {
            throw changed(file, e);
        }
    }

    private void copyLibrary(ImageEntry.File file, FileContent.OfJarEntry library, OutputStream target)
            throws IOException {
        try (JarContents jar = JarContents.open(library.jar())) {
            JarEntry entry = jar.require(library.entry());
            if (isWellPacked(entry)) {
                buffered.flush();
                stream.take(library.size(), deflated -> {
                    copy(file, jar.inflate(entry, deflated), target);
                    return entry.crc32();
                });
            } else {
                copy(file, jar.inflate(entry), target);
            }
        }
    }

    /** Machine code packs to a half or a third; what has come out much larger was packed in a hurry. */
    private static boolean isWellPacked(JarEntry entry) {
        return entry.isDeflated() && entry.compressedSize() <= entry.size() / 4 * 3;
    }

    private void copy(ImageEntry.File file, InputStream content, OutputStream target) throws IOException {
        LayerSource.Expected expected = source.contents().get(file.path());
        String digest = Digests.PREFIX + expected.sha256();
        try (InputStream in = new VerifiedInput(content, digest, expected.size(), () -> changed(file, null))) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                target.write(buffer, 0, count);
            }
        }
    }

    private UserException changed(ImageEntry.File file, Exception cause) {
        return new UserException(
                ExitCode.VERIFICATION,
                "layer " + source.layer().name() + ": " + file.path() + wrong(file.content()),
                cause);
    }

    private static String wrong(FileContent content) {
        Optional<Path> pinned = pinned(content);
        if (pinned.isPresent()) {
            return " (" + pinned.get()
                    + ") is not the file that it was when its checksum was taken: delete it, so that it"
                    + " is made or downloaded anew, and run the build again";
        }
        String origin = content instanceof FileContent.OfFile file ? " (" + file.file() + ")" : "";
        return origin + " changed while the image was made: run the build again, with nothing else writing to it";
    }

    /** Where it comes from, if that is not to change. */
    private static Optional<Path> pinned(FileContent content) {
        if (content instanceof FileContent.OfPinnedFile pinned) {
            return Optional.of(pinned.file());
        }
        if (content instanceof FileContent.OfPrunedJar pruned) {
            return Optional.of(pruned.original());
        }
        return content instanceof FileContent.OfJarEntry library ? Optional.of(library.jar()) : Optional.empty();
    }
}
