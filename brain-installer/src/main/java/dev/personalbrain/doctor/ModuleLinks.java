package dev.personalbrain.doctor;

import dev.personalbrain.install.InstalledFolder;
import dev.personalbrain.manifest.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Links in the application's folder that do not lead to its modules, where {@code BRAIN_MODULES_DIR} has them installed elsewhere. */
final class ModuleLinks implements Examination {
    @Override
    public List<Finding> of(Patient patient) throws IOException {
        List<Finding> findings = new ArrayList<>();
        if (!patient.modules().equals(patient.root())) {
            for (InstalledFolder each : folders(patient.manifest())) {
                Path link = patient.root().resolve(each.name());
                Path goal = patient.modules().resolve(each.name());
                if (!leads(link, goal)) {
                    findings.add(finding(link, goal));
                }
            }
        }
        return findings;
    }

    private static List<InstalledFolder> folders(Manifest manifest) {
        return manifest.modules().isEmpty() ? List.of() : InstalledFolder.of(manifest);
    }

    /** Before the first start there is nothing at its end. */
    private static boolean leads(Path link, Path goal) throws IOException {
        if (!Files.isSymbolicLink(link)) {
            return false;
        }
        Path end = link.resolveSibling(Files.readSymbolicLink(link));
        return goal.getFileName().equals(end.getFileName()) && isSame(end.getParent(), goal.getParent());
    }

    private static boolean isSame(Path folder, Path other) throws IOException {
        return folder.normalize().equals(other)
                || Files.exists(folder) && Files.exists(other) && Files.isSameFile(folder, other);
    }

    private static Finding finding(Path link, Path goal) throws IOException {
        boolean isThere = Files.exists(link, LinkOption.NOFOLLOW_LINKS);
        String command = "ln -s " + ShellWord.of(goal) + " " + ShellWord.of(link);
        return Finding.error(
                Symptom.FOLDER,
                "",
                link.getFileName().toString(),
                "a link to " + goal + ", since BRAIN_MODULES_DIR names that folder",
                isThere ? have(link) : "there is no such link",
                isThere ? "rm -rf " + ShellWord.of(link) + " && " + command : command);
    }

    private static String have(Path link) throws IOException {
        return Files.isSymbolicLink(link) ? "a link to " + Files.readSymbolicLink(link) : "no link";
    }
}
