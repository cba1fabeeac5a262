package dev.personalbrain.doctor;

import dev.personalbrain.install.InstalledFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Folders of programs and modules that others than their owner may write: who can, has the application run what he likes. */
final class OpenFolders implements Examination {
    private static final int OF_OTHERS = 0022;

    @Override
    public List<Finding> of(Patient patient) throws IOException {
        List<Finding> findings = new ArrayList<>();
        Path root = patient.root();
        look(root, root.toString(), findings);
        look(root.resolve("lib"), "lib", findings);
        for (InstalledFolder each : InstalledFolder.ALL) {
            look(patient.modules().resolve(each.name()), each.name(), findings);
        }
        return findings;
    }

    private static void look(Path folder, String name, List<Finding> findings) throws IOException {
        if (Files.isDirectory(folder)) {
            int mode = (int) Files.getAttribute(folder, "unix:mode") & 07777;
            if ((mode & OF_OTHERS) != 0) {
                findings.add(finding(folder, name, mode));
            }
        }
    }

    private static Finding finding(Path folder, String name, int mode) {
        return Finding.warning(
                Symptom.FOLDER,
                "",
                name,
                "a folder that nobody but its owner can write",
                String.format(Locale.ROOT, "its mode is %04o: others can change what the application runs", mode),
                "chmod -R go-w " + ShellWord.of(folder));
    }
}
