package dev.personalbrain.install;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * A module whose files are in place already, since an earlier manifest wanted the same ones: what an upgrade need not fetch. They are
 * copied, so that the folder in place stays as it is for whoever runs from it.
 */
final class KeptModule {
    private static final int BUFFER = 64 * 1024;

    private final TargetFolder target;
    private final Planned planned;
    private final byte[] buffer = new byte[BUFFER];

    KeptModule(TargetFolder target, Planned planned) {
        this.target = target;
        this.planned = planned;
    }

    /** By names and sizes; {@link #copy} looks into the files. */
    boolean isThere() {
        return !planned.files().isEmpty() && planned.files().stream().allMatch(this::isThere);
    }

    private boolean isThere(InstalledFile file) {
        Path place = place(file);
        return Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)
                && Files.isReadable(place)
                && place.toFile().length() == file.bytes();
    }

    /** Copies it into the staged tree, unless one of its files is not what the manifest says: then nothing of it is there. */
    boolean copy() throws IOException {
        boolean sound = isThere();
        for (InstalledFile file : planned.files()) {
            sound = sound && isCopied(file);
        }
        if (!sound) {
            for (InstalledFile file : planned.files()) {
                Files.deleteIfExists(copy(file));
            }
        }
        return sound;
    }

    private boolean isCopied(InstalledFile file) throws IOException {
        Path copy = copy(file);
        Durable.createFolder(copy.getParent());
        try (InputStream in = Files.newInputStream(place(file), LinkOption.NOFOLLOW_LINKS);
                PinnedFile out =
                        new PinnedFile(planned.module().id(), file.path(), copy, file.bytes(), file.sha256())) {
            copy(in, out, file.bytes());
            Durable.setFileMode(copy, file.executable());
            return out.isSound();
        }
    }

    /** No more than it should have, should it grow meanwhile. */
    private void copy(InputStream in, PinnedFile out, long bytes) throws IOException {
        long left = bytes;
        for (int count = 0; left > 0 && count >= 0; left -= count) {
            count = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            out.write(buffer, 0, Math.max(0, count));
        }
    }

    private Path place(InstalledFile file) {
        return target.root().resolve(file.path());
    }

    private Path copy(InstalledFile file) {
        return target.inTree(file.path());
    }
}
