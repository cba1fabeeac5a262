package dev.personalbrain.image.dockerfile;

import dev.personalbrain.application.Application;
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
     * @param plan of the image; native modules that are in it are left out
     * @param split of the plan's layers
     * @param lock of the base image's digest
     */
    public static DockerContext of(
            Application application,
            ImagePlan plan,
            LayerSplit split,
            Optional<BaseLock> lock,
            Builder builder,
            Templates templates,
            Tools tools)
            throws IOException {
        FromImage from = FromImage.of(plan.base(), lock);
        DockerfileModel model =
                new DockerfileModel(application, plan, split, from, builder, installer(application, tools));
        Dockerfile dockerfile = Dockerfile.render(templates, model.variables());
        return new DockerContext(
                application.settings().time(),
                DockerCommands.of(application, plan),
                dockerfile,
                BuildContext.layout(plan, dockerfile, added(application, tools)));
    }

    /** What stages run; without native modules and libraries there is none of these. */
    private static List<LayoutEntry.File> installer(Application application, Tools tools) {
        boolean needed = application.hasNativeModules()
                || !application.program().libraries().isEmpty();
        return needed ? tools.installer() : List.of();
    }

    private static List<LayoutEntry.File> added(Application application, Tools tools) {
        List<LayoutEntry.File> files = new ArrayList<>(installer(application, tools));
        files.addAll(application.packages().sources());
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
     * Writes Dockerfile and {@code .dockerignore} alone.
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
