package dev.personalbrain.doctor;

import dev.personalbrain.install.Finding.Kind;
import dev.personalbrain.install.InstallPlan;
import dev.personalbrain.install.InstalledFile;
import dev.personalbrain.install.Planned;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Files of modules that are missing, altered or too many, but for modules of which nothing is there. */
final class AlteredFiles implements Examination {
    @Override
    public List<Finding> of(Patient patient) {
        Map<String, String> modules = modules(patient);
        Set<String> missing =
                MissingModules.in(patient).map(planned -> planned.module().id()).collect(Collectors.toSet());
        return patient.differences().stream()
                .filter(each -> !HalfInstalled.isMarker(each))
                .filter(each -> !missing.contains(modules.getOrDefault(each.path(), "")))
                .map(each -> finding(each, modules.getOrDefault(each.path(), ""), patient))
                .toList();
    }

    private static Map<String, String> modules(Patient patient) {
        Map<String, String> modules = new HashMap<>();
        for (InstallPlan plan : patient.plan().stream().toList()) {
            for (Planned planned : plan.all()) {
                for (InstalledFile file : planned.files()) {
                    modules.put(file.path(), planned.module().id());
                }
                planned.links()
                        .keySet()
                        .forEach(link -> modules.put(link, planned.module().id()));
            }
        }
        return modules;
    }

    private static Finding finding(dev.personalbrain.install.Finding each, String module, Patient patient) {
        boolean extra = each.kind() == Kind.EXTRA;
        return new Finding(
                Symptom.ALTERED,
                extra ? Severity.WARNING : Severity.ERROR,
                module,
                each.path(),
                extra ? "nothing under this name" : "this file as the manifest says",
                extra ? each.detail() : each.kind() == Kind.MISSING ? "it is missing: " + each.detail() : each.detail(),
                patient.mend(each.folder()));
    }
}
