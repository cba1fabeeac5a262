package dev.personalbrain.doctor;

import dev.personalbrain.install.PlannedModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A temporary folder that is missing, cannot be written, or that nothing can be started from.
 *
 * @param folder of the application
 * @param isMade whether the wrapper makes it, so that it may be missing
 */
record TemporaryFolder(Path folder, boolean isMade) implements Examination {
    @Override
    public List<Finding> of(Patient patient) throws IOException {
        Path there = User.nearest(folder);
        if (!isMade && !there.equals(folder.toAbsolutePath().normalize())) {
            return List.of(
                    error("a temporary folder", "there is no such folder", "mkdir -m 1777 " + ShellWord.of(folder)));
        }
        Optional<Mount> mount = Mount.of(there);
        if (mount.isPresent() && mount.get().has("ro")) {
            String mend = "mount -o remount,rw " + ShellWord.of(mount.get().point()) + orElsewhere();
            return List.of(error(
                    "a temporary folder that can be written", mount.get().point() + " is mounted read-only", mend));
        }
        if (!Files.isDirectory(there) || !Files.isWritable(there)) {
            return List.of(error(
                    "a temporary folder that can be written",
                    there + " belongs to '" + User.ownerOf(there) + "', and '" + User.current() + "' cannot write it",
                    User.handOver(isMade && !Files.exists(folder) ? folder.getParent() : folder)));
        }
        return mount.filter(each -> each.has("noexec")).stream()
                .map(each -> notExecutable(each, patient))
                .toList();
    }

    /** Some modules unpack a library at each start; others may. */
    private Finding notExecutable(Mount mount, Patient patient) {
        String modules = patient.plan().stream()
                .flatMap(plan -> plan.modules().stream())
                .filter(planned -> planned.installation().temporaryBytes() > 0)
                .map(PlannedModule::module)
                .map(module -> module.id())
                .collect(Collectors.joining(", "));
        return new Finding(
                Symptom.TEMPORARY_FOLDER,
                modules.isEmpty() ? Severity.WARNING : Severity.ERROR,
                modules,
                folder.toString(),
                "a temporary folder that libraries can be loaded from",
                mount.point() + " is mounted noexec",
                "mount -o remount,exec " + ShellWord.of(mount.point()) + orElsewhere());
    }

    private String orElsewhere() {
        return isMade ? ", or set BRAIN_DATA_DIR to a folder elsewhere" : "";
    }

    private Finding error(String need, String have, String mend) {
        return Finding.error(Symptom.TEMPORARY_FOLDER, "", folder.toString(), need, have, mend);
    }
}
