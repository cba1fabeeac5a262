package dev.personalbrain.doctor;

import dev.personalbrain.binary.NativeFormat;
import dev.personalbrain.libraries.LibraryGate;
import dev.personalbrain.libraries.MissingLibrary;
import dev.personalbrain.libraries.NativeFile;
import dev.personalbrain.platform.Os;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.util.List;

/** Shared libraries, and versions of their symbols, that native files need and that are not there. Linux alone. */
final class MissingLibraries implements Examination {
    @Override
    public List<Finding> of(Patient patient) throws IOException {
        Platform platform = patient.place().platform();
        if (platform.os() != Os.LINUX) {
            return List.of();
        }
        List<NativeFile> files = patient.binaries().stream()
                .filter(binary -> binary.library().format() == NativeFormat.ELF)
                .filter(binary -> binary.library().platforms().contains(platform))
                .map(InstalledBinary::asNeeding)
                .toList();
        return LibraryGate.check(files, patient.place().libraries(), platform).stream()
                .map(missing -> finding(missing, patient.place().remedies()))
                .toList();
    }

    private static Finding finding(MissingLibrary missing, Remedies remedies) {
        NativeFile file = missing.file();
        return Finding.error(
                missing.isVersion() ? Symptom.SYMBOL_VERSION : Symptom.SHARED_LIBRARY,
                file.module(),
                file.path(),
                missing.need(),
                missing.place() + " " + missing.have(),
                missing.isVersion()
                        ? remedies.newer(missing.library(), missing.need(), file.module())
                        : remedies.library(missing.library()));
    }
}
