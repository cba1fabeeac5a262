package dev.personalbrain.packages;

import dev.personalbrain.checksum.Sha256;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads files of the project that are put into packages. */
final class VendoredFiles {
    private VendoredFiles() {}

    /** @throws UserException CONFIGURATION where there is none, it has another SHA-256, or its place is none in a package */
    static VendoredCopy read(String packageName, ScriptDecision.VendoredFile vendored) throws IOException {
        Subject subject = new Subject(packageName);
        checkPlace(subject, vendored.into());
        if (!Files.isRegularFile(vendored.file())) {
            throw subject.error(
                    "<file> " + vendored.file() + " does not exist; correct the path, or put the file there");
        }
        String sha256 = Sha256.of(vendored.file());
        if (!sha256.equals(vendored.sha256())) {
            throw subject.error("<file> " + vendored.file() + " has the SHA-256 " + sha256 + ", and <sha256> is '"
                    + vendored.sha256() + "': make sure that it is the right file, and correct <sha256>");
        }
        return new VendoredCopy(vendored.file(), content(vendored, sha256));
    }

    private static void checkPlace(Subject subject, String into) {
        boolean sound = Arrays.stream(into.split("/", -1))
                .noneMatch(name -> name.isBlank() || name.equals(".") || name.equals("..") || name.contains("\\"));
        if (!sound || into.contains(":")) {
            throw subject.error(
                    "<into> '" + into + "' is no path in the package (expected, for example, lib/addon.node)");
        }
    }

    private static PackageFile content(ScriptDecision.VendoredFile vendored, String sha256) throws IOException {
        Path file = vendored.file();
        FileHead.Reading reading = head(file).read(file, vendored.into());
        return new PackageFile(
                vendored.into(),
                Files.size(file),
                sha256,
                Files.isExecutable(file),
                false,
                reading.library(),
                reading.defect());
    }

    private static FileHead head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new FileHead(in.readNBytes(FileHead.BYTES));
        }
    }

    private record Subject(String packageName) {
        UserException error(String what) {
            return new UserException(
                    ExitCode.CONFIGURATION, "<npm><scripts>: <vendored> of '" + packageName + "': " + what);
        }
    }
}
