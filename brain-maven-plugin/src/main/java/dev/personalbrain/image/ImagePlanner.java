package dev.personalbrain.image;

import dev.personalbrain.application.Application;
import dev.personalbrain.application.ApplicationNames;
import dev.personalbrain.application.ImageFiles;
import dev.personalbrain.application.Layer;
import dev.personalbrain.application.LayerSplit;
import dev.personalbrain.application.LayoutEntry;
import dev.personalbrain.application.Templates;
import dev.personalbrain.application.Tools;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes the plan of an application's image. Reads no base image and no registry. */
public final class ImagePlanner {
    private final Application application;
    private final Templates templates;
    private final ImageSettings settings;
    private final Tools tools;

    /** @param tools the health check goes into the image where its settings ask by a path */
    public ImagePlanner(Application application, Templates templates, ImageSettings settings, Tools tools) {
        this.application = application;
        this.templates = templates;
        this.settings = settings;
        this.tools = tools;
    }

    /** @param nativeModules one layer for each, as they are once they are installed, without the marker */
    public ImagePlan plan(List<Layer> nativeModules) throws IOException {
        ImageFiles files = new ImageFiles(application, templates, split());
        List<ImageLayer> layers = ImageLayers.of(files.layout(nativeModules, added()));
        require(new FolderRules(layers));
        ContainerSettings container = container();
        return new ImagePlan(
                        base(),
                        application.platform(),
                        layers,
                        container,
                        settings.created(),
                        NativeFiles.of(application))
                .with(container);
    }

    private void require(FolderRules rules) {
        settings.volumes().stream()
                .filter(volume -> !volume.equals(ImagePlan.DATA))
                .forEach(volume -> rules.requireVolume("<container><volumes>", volume));
        settings.workingDirectory()
                .ifPresent(folder -> rules.requireWorkingDirectory("<container><workingDirectory>", folder));
    }

    /** The user's, or the Java that the application needs. */
    public BaseImage base() {
        return settings.base().orElseGet(() -> DefaultBase.of(application));
    }

    public LayerSplit split() throws IOException {
        return LayerSplit.of(application, settings.layers());
    }

    /** What the image holds beside the application's own files: the program of the health check, or nothing. */
    public List<LayoutEntry.File> added() {
        return asksByPath() ? List.of(tools.healthCheck()) : List.of();
    }

    public ContainerSettings container() {
        return new ContainerSettings(
                settings.user(),
                entrypoint(),
                settings.args(),
                environment(),
                settings.workingDirectory().orElse(ImagePlan.ROOT),
                ports(),
                volumes(),
                ImageLabels.of(application.settings(), base(), settings.labels()),
                settings.stopSignal(),
                settings.healthCheck().map(new HealthChecks(application, tools)::of));
    }

    private boolean asksByPath() {
        return settings.healthCheck()
                .filter(each -> each.test() instanceof HealthSettings.HttpTest)
                .isPresent();
    }

    private List<String> entrypoint() {
        return settings.entrypoint().isEmpty() ? List.of(ImagePlan.ROOT + "/" + started()) : settings.entrypoint();
    }

    private String started() {
        ApplicationNames names = application.settings().names();
        return application.program().startsByWrapper()
                ? names.wrapper()
                : application.program().code(names);
    }

    private SortedMap<String, String> environment() {
        SortedMap<String, String> all = new TreeMap<>(Map.of("BRAIN_DATA_DIR", ImagePlan.DATA));
        all.putAll(application.program().environment());
        if (application.hasNpmModules()) {
            all.put("NODE_PATH", ImagePlan.ROOT + "/node_modules");
        }
        all.putAll(settings.environment());
        return all;
    }

    private SortedSet<Port> ports() {
        List<Port> others = Port.distinct(settings.ports());
        if (application.settings().port().isEmpty()) {
            return new TreeSet<>(others);
        }
        Port own = new Port(application.settings().port().getAsInt(), "tcp");
        SortedSet<Port> all = new TreeSet<>(List.of(own));
        others.stream().flatMap(port -> port.without(own)).forEach(all::add);
        return all;
    }

    private SortedSet<String> volumes() {
        SortedSet<String> all = new TreeSet<>(settings.volumes());
        all.add(ImagePlan.DATA);
        return all;
    }
}
