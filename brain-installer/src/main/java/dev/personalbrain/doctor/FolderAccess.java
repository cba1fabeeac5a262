package dev.personalbrain.doctor;

import dev.personalbrain.install.InstalledFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Folders that this user cannot write though the application has to, and modules that belong to somebody who is neither this user nor
 * root.
 *
 * @param data where the application keeps its data
 */
record FolderAccess(Path data) implements Examination {
    @Override
    public List<Finding> of(Patient patient) throws IOException {
        List<Finding> findings = new ArrayList<>();
        if (patient.hasToInstall()) {
            notInstallable(patient).ifPresent(findings::add);
        }
        unwritable(data, "a folder for data that this user can write", User.handOver(data))
                .ifPresent(findings::add);
        for (InstalledFolder each : InstalledFolder.ALL) {
            Path folder = patient.modules().resolve(each.name());
            if (Files.isDirectory(folder) && isForeign(folder)) {
                findings.add(foreign(folder));
            }
        }
        return findings;
    }

    /** The installer makes no other folders than its own. */
    private static Optional<Finding> notInstallable(Patient patient) throws IOException {
        Path folder = patient.modules();
        String need = "a folder that this user can install the modules into";
        return Files.exists(folder)
                ? unwritable(folder, need, installable(patient))
                : Optional.of(Finding.error(
                        Symptom.FOLDER, "", folder.toString(), need, "there is no such folder", User.handOver(folder)));
    }

    /** A program's folder stays its owner's, who installs; one that the application itself installs into has to be this user's. */
    private static String installable(Patient patient) throws IOException {
        Path folder = patient.modules();
        return patient.place().installsAtStart()
                ? User.handOver(folder)
                : User.as(User.ownerOf(folder), patient.mend());
    }

    private static Optional<Finding> unwritable(Path folder, String need, String access) throws IOException {
        Path there = User.nearest(folder);
        if (Files.isDirectory(there) && Files.isWritable(there)) {
            return Optional.empty();
        }
        return Optional.of(
                Finding.error(Symptom.FOLDER, "", folder.toString(), need, have(there), mend(there, access)));
    }

    private static String have(Path there) throws IOException {
        if (!Files.isDirectory(there)) {
            return there + " is no folder";
        }
        return there + " belongs to '" + User.ownerOf(there) + "', and '" + User.current() + "' cannot write it";
    }

    private static String mend(Path there, String access) throws IOException {
        if (!Files.isDirectory(there)) {
            return "rm " + ShellWord.of(there);
        }
        Optional<Mount> readOnly = Mount.of(there).filter(mount -> mount.has("ro"));
        if (readOnly.isPresent()) {
            return "mount -o remount,rw " + ShellWord.of(readOnly.get().point());
        }
        return User.ownerOf(there).equals(User.current()) ? "chmod u+rwx " + ShellWord.of(there) : access;
    }

    private static boolean isForeign(Path folder) throws IOException {
        String user = User.current();
        return !user.equals(User.ROOT) && !List.of(User.ROOT, user).contains(User.ownerOf(folder));
    }

    private static Finding foreign(Path folder) throws IOException {
        return Finding.warning(
                Symptom.FOLDER,
                "",
                folder.getFileName().toString(),
                "modules of '" + User.current() + "' or of root",
                "'" + User.ownerOf(folder) + "' can change what '" + User.current() + "' runs",
                "chown -R root " + ShellWord.of(folder));
    }
}
