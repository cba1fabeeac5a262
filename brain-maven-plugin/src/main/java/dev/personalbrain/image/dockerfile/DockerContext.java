package dev.personalbrain.image.dockerfile;

import dev.personalbrain.application.Application;
import dev.personalbrain.application.ApplicationFiles;
import dev.personalbrain.application.ApplicationLayout;
import dev.personalbrain.application.BuildTime;
import dev.personalbrain.application.LayerSplit;
import dev.personalbrain.application.LayoutEntry;
import dev.personalbrain.application.LayoutFolder;
import dev.personalbrain.application.StagedFiles;
import dev.personalbrain.application.Templates;
import dev.personalbrain.application.Tools;
import dev.personalbrain.image.BaseLock;
import dev.personalbrain.image.ImagePlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The folder that {@code docker build} makes an application's image of. Native modules are not in it: the build installs them. */
public final class DockerContext {
    private final BuildTime time;
    private final DockerCommands commands;
    private final Dockerfile dockerfile;
    private final ApplicationLayout layout;

    private DockerContext(BuildTime time, DockerCommands commands, Dockerfile dockerfile, ApplicationLayout layout) {
        this.time = time;
        this.commands = commands;
        this.dockerfile = dockerfile;
        this.layout = layout;
    }

    /**
     * @param planned the image with its native modules, which are left out
     * @param split of the plan's layers
     * @param lock of the base image's digest
     * @throws dev.personalbrain.error.UserException where the strategy does not fit the image
     */
    public static DockerContext of(
            Application application,
            ImagePlan planned,
            LayerSplit split,
            Optional<BaseLock> lock,
            DockerfileKind kind,
            Templates templates,
            Tools tools)
            throws IOException {
        ImagePlan plan = plan(application, planned, kind.strategy());
        FromImage from = FromImage.of(plan.base(), lock);
        List<LayoutEntry.File> installer = installer(application, kind.strategy(), templates, tools);
        DockerfileModel model = new DockerfileModel(application, plan, split, from, kind, installer);
        Dockerfile dockerfile = Dockerfile.render(kind.strategy(), templates, model.variables());
        List<LayoutEntry.File> added = new ArrayList<>(installer);
        added.addAll(application.packages().sources());
        return new DockerContext(
                application.settings().time(),
                DockerCommands.of(application, plan),
                dockerfile,
                BuildContext.layout(plan, dockerfile, added));
    }

    private static ImagePlan plan(Application application, ImagePlan planned, Strategy strategy) {
        boolean installsLater = strategy == Strategy.LAZY && application.hasNativeModules();
        return installsLater ? new LazyContainer(application).of(planned) : planned;
    }

    /** What stages run, and what a container does that installs; without native modules and libraries there is none of these. */
    private static List<LayoutEntry.File> installer(
            Application application, Strategy strategy, Templates templates, Tools tools) throws IOException {
        boolean divides = strategy.dividesLibraries()
                && !application.program().libraries().isEmpty();
        if (!application.hasNativeModules() && !divides) {
            return List.of();
        }
        List<LayoutEntry.File> files = new ArrayList<>(tools.installer());
        if (strategy == Strategy.LAZY && !application.program().startsByWrapper()) {
            files.add(new ApplicationFiles(application, templates, tools)
                    .script("wrapper.sh.ftl", application.settings().names().wrapper()));
        }
        return files;
    }

    /** Writes the folder; one that was there before is replaced as a whole. */
    public void write(Path folder) throws IOException {
        String name = folder.getFileName().toString();
        try (StagedFiles staged = StagedFiles.in(folder.getParent())) {
            LayoutFolder.write(layout, time, staged.folder().resolve(name));
            staged.place(name);
        }
    }

    /**
     * Writes Dockerfile, {@code .dockerignore} and {@code compose.yaml} alone.
     *
     * @throws dev.personalbrain.error.UserException where another file is in the way
     */
    public void writeDockerfile(Path folder) throws IOException {
        DockerfileOutput.write(dockerfile, folder);
    }

    /** What to type, for a person who sees the folder. */
    public List<String> commands(Path folder) {
        return List.of(commands.build(folder), commands.run());
    }
}
