package dev.personalbrain.install;

import java.util.List;

/** What goes into one of the folders that belong to the installer. */
record FolderPlan(TargetFolder target, List<? extends Planned> modules) {
    List<Original> originals() {
        return modules.stream()
                .flatMap(planned -> Originals.of(planned).stream())
                .toList();
    }
}
