package dev.personalbrain.image;

import dev.personalbrain.application.Application;
import dev.personalbrain.install.InstallPlan;
import dev.personalbrain.install.PlannedModule;
import java.util.List;

/** The native files that lie ready in an application's folder. Those that stay in jars are none: what unpacks them, checks them. */
final class NativeFiles {
    private NativeFiles() {}

    static List<NativeFile> of(Application application) {
        return InstallPlan.of(application.manifest(), application.platform()).modules().stream()
                .flatMap(planned -> of(planned).stream())
                .toList();
    }

    private static List<NativeFile> of(PlannedModule planned) {
        return planned.installation().libraries().stream()
                .map(library -> new NativeFile(
                        planned.module().id(), PlannedModule.path(library), library.needed(), library.requires()))
                .toList();
    }
}
