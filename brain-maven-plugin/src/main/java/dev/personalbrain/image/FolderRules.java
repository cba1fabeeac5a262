package dev.personalbrain.image;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which folders the container of an image can have as volumes and as working directory.
 *
 * @param layers the image's, but for its empty folders
 */
record FolderRules(List<ImageLayer> layers) {
    /** Where an application has its own, be it today or after an update. */
    private static final Set<String> RESERVED =
            Set.of(ImagePlan.ROOT + "/lib", ImagePlan.ROOT + "/native_modules", ImagePlan.ROOT + "/node_modules");

    void requireVolume(String parameter, String volume) {
        taken(volume).ifPresent(path -> {
            throw ImageRules.invalid(
                    parameter,
                    volume,
                    "cannot be a volume: " + path + " belongs to the image, and a container would go on with that of"
                            + " an older one (name a folder that the image has nothing in, as " + ImagePlan.DATA + ")");
        });
    }

    void requireWorkingDirectory(String parameter, String folder) {
        entries()
                .filter(entry -> entry instanceof ImageEntry.File && isIn(folder, entry.path()))
                .findFirst()
                .ifPresent(file -> {
                    throw ImageRules.invalid(
                            parameter,
                            folder,
                            "cannot be the working directory: " + file.path()
                                    + " is a file of the image (name a folder, as " + ImagePlan.DATA + ")");
                });
    }

    private Optional<String> taken(String volume) {
        return Stream.concat(RESERVED.stream().sorted(), entries().map(ImageEntry::path))
                .filter(path -> !path.equals(ImagePlan.ROOT))
                .filter(path -> isIn(volume, path) || isIn(path, volume))
                .findFirst();
    }

    private Stream<ImageEntry> entries() {
        return layers.stream().flatMap(layer -> layer.entries().stream());
    }

    private static boolean isIn(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }
}
