package dev.personalbrain.release;

import dev.personalbrain.application.FileContent.OfPinnedFile;
import dev.personalbrain.application.LayoutEntry;
import dev.personalbrain.assembly.Assembled;
import dev.personalbrain.checksum.Sha256;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files that native modules are installed from, by their paths below the base of a source, and whether they are sound. */
final class Originals {
    private Originals() {}

    /** Those of all applications; what several of them need is there once. */
    static SortedMap<String, LayoutEntry.File> of(List<Assembled> applications) {
        SortedMap<String, LayoutEntry.File> files = new TreeMap<>();
        for (Assembled each : applications) {
            each.originals().forEach(file -> files.merge(file.path(), file, Originals::same));
        }
        return files;
    }

    private static LayoutEntry.File same(LayoutEntry.File one, LayoutEntry.File other) {
        if (!pinned(one).sha256().equals(pinned(other).sha256())) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    one.path() + ": two platforms need other bytes under this path, which cannot lie in one folder:"
                            + " make one for each platform, with -Dbrain.platform and -Dbrain.vendor.output");
        }
        return one;
    }

    static void requirePresent(Collection<LayoutEntry.File> files) {
        for (LayoutEntry.File file : files) {
            if (!Files.isRegularFile(pinned(file).file())) {
                throw unusable(file, "is not there any more");
            }
        }
    }

    /** @param copies folder that the files were copied to */
    static void verify(Collection<LayoutEntry.File> files, Path copies) throws IOException {
        for (LayoutEntry.File file : files) {
            String actual = Sha256.of(copies.resolve(file.path()));
            if (!actual.equals(pinned(file).sha256())) {
                throw unusable(
                        file,
                        "has the SHA-256 " + actual + ", and the manifest says "
                                + pinned(file).sha256());
            }
        }
    }

    private static UserException unusable(LayoutEntry.File file, String why) {
        Path original = pinned(file).file();
        return new UserException(
                ExitCode.VERIFICATION,
                file.path() + ": " + original + " " + why + ": delete the folder " + original.getParent()
                        + ", and build again with a network");
    }

    private static OfPinnedFile pinned(LayoutEntry.File file) {
        return (OfPinnedFile) file.content();
    }
}
