package dev.personalbrain.image.dockerfile;

import dev.personalbrain.application.Application;
import dev.personalbrain.application.LayerSplit;
import dev.personalbrain.application.ModuleName;
import dev.personalbrain.image.ImagePlan;
import dev.personalbrain.layers.LibraryGroups;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One layer of the image: a folder that a stage has made, copied with its owners.
 *
 * @param stage of the Dockerfile
 * @param source absolute, with {@code /} at its end
 * @param target the same
 */
record LayerCopy(String stage, String source, String target) {
    /** Where each stage has the folders of its layers. */
    static final String LAYERS = "/layers";

    private static final String APPLICATION = "application";
    /** Of the stage that makes empty folders, as they are to lie in the image. */
    private static final String FOLDERS = "folders";

    /** Where the folders are that the image has empty. */
    static String emptyFolders() {
        return LAYERS + "/" + FOLDERS;
    }

    /** In the plan's order. Native modules and libraries that a newer application has find their place among them. */
    static List<LayerCopy> of(LayerSplit split, Strategy strategy, Application application) {
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
        copies.add(new LayerCopy(FOLDERS, folder(FOLDERS), "/"));
        return copies;
    }

    /** What templates know of it. */
    Map<String, Object> variables() {
        return Map.of("stage", stage, "source", source, "target", target);
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
        return new LayerCopy(stage, folder(folder), ImagePlan.ROOT + "/");
    }

    private static String folder(String name) {
        return LAYERS + "/" + name + "/";
    }
}
