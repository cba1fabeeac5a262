package dev.personalbrain.image.dockerfile;

import dev.personalbrain.application.Application;
import dev.personalbrain.application.LayerSplit;
import dev.personalbrain.application.ModuleName;
import dev.personalbrain.image.ImagePlan;
import dev.personalbrain.image.Owner;
import dev.personalbrain.layers.LibraryGroups;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One layer of the image: a folder that a stage has made, copied.
 *
 * @param stage of the Dockerfile
 * @param source absolute, with {@code /} at its end
 * @param target the same
 * @param owner empty for the root user
 */
record LayerCopy(String stage, String source, String target, Optional<Owner> owner) {
    /** Where each stage has the folders of its layers. */
    static final String LAYERS = "/layers";

    private static final String APPLICATION = "application";

    /** In the plan's order. Native modules and libraries that a newer application has find their place among them. */
    static List<LayerCopy> of(LayerSplit split, Strategy strategy, Application application, Owner user) {
        List<LayerCopy> copies = new ArrayList<>();
        boolean installsLater = application.hasNativeModules() && strategy == Strategy.LAZY;
        if (application.hasNativeModules() && !installsLater) {
            split.modules().forEach(module -> copies.add(of("modules", new ModuleName(module).folder())));
            copies.add(of("modules", "other-modules"));
        }
        if (!application.program().libraries().isEmpty()) {
            libraries(split.libraries()).forEach(folder -> copies.add(of("libraries", folder)));
        }
        copies.add(of(APPLICATION, APPLICATION));
        if (installsLater) {
            copies.add(new LayerCopy(APPLICATION, LAYERS + "/modules/", ImagePlan.MODULES + "/", Optional.of(user)));
        }
        copies.add(new LayerCopy(APPLICATION, LAYERS + "/data/", ImagePlan.DATA + "/", Optional.of(user)));
        return copies;
    }

    /** What templates know of it. */
    Map<String, Object> variables() {
        Map<String, Object> variables = new LinkedHashMap<>(Map.of("stage", stage, "source", source, "target", target));
        owner.ifPresent(each -> variables.put("owner", each.toString()));
        return variables;
    }

    private static List<String> libraries(LibraryGroups groups) {
        List<String> folders = new ArrayList<>(groups.alone());
        for (int number = 1; number <= groups.groups(); number++) {
            folders.add(LibraryGroups.shared(number));
        }
        if (!groups.changing().isEmpty()) {
            folders.add(LibraryGroups.CHANGING);
        }
        return folders;
    }

    private static LayerCopy of(String stage, String folder) {
        return new LayerCopy(stage, LAYERS + "/" + folder + "/", ImagePlan.ROOT + "/", Optional.empty());
    }
}
