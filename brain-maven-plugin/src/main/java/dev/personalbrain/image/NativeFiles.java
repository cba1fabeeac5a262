package dev.personalbrain.image;

import dev.personalbrain.application.Application;
import dev.personalbrain.install.InstallPlan;
import dev.personalbrain.install.PlannedModule;
import dev.personalbrain.install.PlannedPackage;
import dev.personalbrain.libraries.NativeFile;
import java.util.List;
import java.util.stream.Stream;

/** The native files that lie ready in an application's folder. Those that stay in jars are none: what unpacks them, checks them. */
final class NativeFiles {
    private NativeFiles() {}

    static List<NativeFile> of(Application application) {
        InstallPlan plan = InstallPlan.of(application.manifest(), application.platform());
        return Stream.concat(
                        plan.modules().stream().flatMap(NativeFiles::of),
                        plan.packages().stream().flatMap(NativeFiles::of))
                .toList();
    }

    private static Stream<NativeFile> of(PlannedModule planned) {
        return planned.installation().libraries().stream()
                .map(library -> new NativeFile(
                        planned.module().id(), PlannedModule.path(library), library.needed(), library.requires()));
    }

    /** The same in each of its folders, so once. */
    private static Stream<NativeFile> of(PlannedPackage planned) {
        String folder = "node_modules/" + planned.installation().folders().get(0) + "/";
        return planned.installation().files().stream()
                .filter(file -> !file.needed().isEmpty())
                .map(file ->
                        new NativeFile(planned.module().id(), folder + file.path(), file.needed(), file.requires()));
    }
}
