package dev.personalbrain.doctor;

import dev.personalbrain.install.Finding.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Folders of modules that nothing says are complete, though there is something in them. */
final class HalfInstalled implements Examination {
    @Override
    public List<Finding> of(Patient patient) {
        return patient.differences().stream()
                .filter(each -> isMarker(each) && isThere(patient, each.folder()))
                .map(each -> Finding.error(
                        Symptom.HALF_INSTALLED,
                        "",
                        each.path(),
                        "the mark that " + each.folder() + " was completed for this manifest and "
                                + patient.place().platform(),
                        each.kind() == Kind.MISSING ? "no mark: an installation was interrupted" : each.detail(),
                        patient.place().remedies().install()))
                .toList();
    }

    static boolean isMarker(dev.personalbrain.install.Finding difference) {
        return difference.path().equals(Patient.marker(difference.folder()));
    }

    /** Where there is no folder, its modules are missing; a folder for no module has to be there all the same, if not yet. */
    private static boolean isThere(Patient patient, String folder) {
        boolean empty = patient.plan().orElseThrow().all().stream()
                .flatMap(planned -> planned.files().stream())
                .noneMatch(file -> Path.of(file.path()).startsWith(folder));
        return empty && !patient.isLeftToFirstStart(folder)
                || Files.exists(patient.modules().resolve(folder));
    }
}
