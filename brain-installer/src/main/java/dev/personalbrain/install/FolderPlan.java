package dev.personalbrain.install;

import java.util.List;

/** What goes into one of the folders that belong to the installer. */
record FolderPlan(TargetFolder target, List<? extends Planned> modules) {
    /** Without the modules whose files are in place already. */
    FolderPlan absent() {
        return new FolderPlan(
                target,
                modules.stream()
                        .filter(planned -> !new KeptModule(target, planned).isThere())
                        .toList());
    }

    List<Original> originals() {
        return modules.stream()
                .flatMap(planned -> Originals.of(planned).stream())
                .toList();
    }
}
