package dev.personalbrain.image;

import dev.personalbrain.application.BuildTime;
import dev.personalbrain.libraries.NativeFile;
import dev.personalbrain.platform.Platform;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that an image adds to its base: what every renderer renders. No file and no link occurs twice. A folder is in
 * every layer that has something in it, so that no layer depends on another.
 *
 * @param base what it begins with
 * @param platform that it runs on
 * @param layers in the order in which they are stacked, seldom-changing first
 * @param container how it is started
 * @param created the time that the image claims to have been made at
 * @param nativeFiles those of the layers' files that are native
 */
public record ImagePlan(
        BaseImage base,
        Platform platform,
        List<ImageLayer> layers,
        ContainerSettings container,
        BuildTime created,
        List<NativeFile> nativeFiles) {
    /** The folder of the application. */
    public static final String ROOT = "/app";
    /** What the application writes; a volume. */
    public static final String DATA = ROOT + "/data";
    /** Where a container installs native modules, if the image has none. */
    public static final String MODULES = ROOT + "/modules";
    /** The time of every entry: constant, so that a layer's bytes depend on its content alone. Not 0, which some tools take for none. */
    public static final Instant ENTRY_TIME = Instant.ofEpochSecond(1);

    public ImagePlan {
        layers = List.copyOf(layers);
        nativeFiles = List.copyOf(nativeFiles);
    }

    /** One that is started otherwise, with the folders that this takes. */
    public ImagePlan with(ContainerSettings other) {
        List<ImageLayer> all = new ArrayList<>(layers);
        all.removeIf(layer -> layer.name().equals(EmptyFolders.LAYER));
        all.add(EmptyFolders.of(other, all));
        return new ImagePlan(base, platform, all, other, created, nativeFiles);
    }

    /** The empty folders that it has for a container, with those on the way to them, outermost first. */
    public List<ImageEntry> emptyFolders() {
        return layers.stream()
                .filter(layer -> layer.name().equals(EmptyFolders.LAYER))
                .flatMap(layer -> layer.entries().stream())
                .toList();
    }

    /** One without native files. */
    public ImagePlan(
            BaseImage base,
            Platform platform,
            List<ImageLayer> layers,
            ContainerSettings container,
            BuildTime created) {
        this(base, platform, layers, container, created, List.of());
    }
}
