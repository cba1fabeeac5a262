package dev.personalbrain.doctor;

import dev.personalbrain.install.InstalledFile;
import dev.personalbrain.install.Planned;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Modules of which nothing is there. */
final class MissingModules implements Examination {
    @Override
    public List<Finding> of(Patient patient) {
        return in(patient).map(planned -> finding(planned, patient)).toList();
    }

    static Stream<Planned> in(Patient patient) {
        Path modules = patient.modules();
        return patient.plan().stream()
                .flatMap(plan -> plan.all().stream())
                .filter(planned -> !planned.files().isEmpty())
                .filter(planned ->
                        planned.files().stream().noneMatch(file -> Files.exists(modules.resolve(file.path()))));
    }

    private static Finding finding(Planned planned, Patient patient) {
        List<InstalledFile> files = planned.files();
        String first = files.get(0).path();
        String folder = Path.of(first).getName(0).toString();
        boolean later = patient.isLeftToFirstStart(folder);
        return new Finding(
                Symptom.MODULE_MISSING,
                later ? Severity.WARNING : Severity.ERROR,
                planned.module().id(),
                first,
                files.size() == 1 ? "this file" : "this file and " + (files.size() - 1) + " more",
                later ? "none of it is there; the first start installs it" : "none of it is there",
                patient.mend(folder));
    }
}
