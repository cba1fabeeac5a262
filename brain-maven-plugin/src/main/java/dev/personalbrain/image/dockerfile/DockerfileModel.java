package dev.personalbrain.image.dockerfile;

import dev.personalbrain.application.Application;
import dev.personalbrain.application.BunProgram;
import dev.personalbrain.application.JvmProgram;
import dev.personalbrain.application.LayerSplit;
import dev.personalbrain.application.LayoutEntry;
import dev.personalbrain.image.DefaultBase;
import dev.personalbrain.image.ImagePlan;
import dev.personalbrain.image.Owner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the templates of a Dockerfile know; every value is written as the Dockerfile needs it. */
final class DockerfileModel {
    private static final int OLDEST_JDK = 17;

    private final Application application;
    private final ImagePlan plan;
    private final LayerSplit split;
    private final FromImage from;
    private final DockerfileKind kind;
    private final List<LayoutEntry.File> installer;

    DockerfileModel(
            Application application,
            ImagePlan plan,
            LayerSplit split,
            FromImage from,
            DockerfileKind kind,
            List<LayoutEntry.File> installer) {
        this.application = application;
        this.plan = plan;
        this.split = split;
        this.from = from;
        this.kind = kind;
        this.installer = installer;
    }

    Map<String, Object> variables() {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("made", Dockerfile.MARK + ": brain:dockerfile writes this file anew");
        variables.put("name", application.settings().names().name());
        variables.put("executable", application.settings().names().executable());
        variables.putAll(application.program().variables());
        variables.put("platform", application.platform().toString());
        variables.put("fromSource", kind.strategy() == Strategy.FROM_SOURCE);
        variables.put("mavenImage", mavenImage());
        variables.putAll(DockerCommands.of(application, plan).variables());
        variables.putAll(stages());
        bun().ifPresent(bun -> variables.put("bunImage", bunImage(bun)));
        variables.putAll(files(ContextFiles.of(plan)));
        variables.put("installer", installer());
        variables.put("hasOwnPackages", !application.packages().sources().isEmpty());
        variables.putAll(new ContainerModel(plan.container(), from).variables());
        variables.putAll(new ComposeModel(application, plan.container()).variables());
        return variables;
    }

    private Map<String, Object> stages() {
        InstallerCommands commands = InstallerCommands.of(application, kind.strategy());
        return Map.of(
                "buildkit", kind.builder() == Builder.BUILDKIT,
                "hasModules", application.hasNativeModules(),
                "hasNpmModules", application.hasNpmModules(),
                "hasLibraries", hasLibraries(),
                "install", DockerfileSyntax.exec(commands.install(alone(), kind.builder())),
                "cache", InstallerCommands.CACHE,
                "moduleFolders", moduleFolders(),
                "layers", DockerfileSyntax.exec(commands.layers(split.libraries())),
                "emptyFolders", emptyFolders(),
                "copies", copies());
    }

    /** One after the other, so that each is in one that is there already. */
    private List<Map<String, String>> emptyFolders() {
        return plan.emptyFolders().stream()
                .map(folder -> emptyFolder(LayerCopy.emptyFolders() + folder.path(), folder.owner()))
                .toList();
    }

    /** The root user's are made by {@code WORKDIR}, others copied. */
    private static Map<String, String> emptyFolder(String path, Owner owner) {
        return owner.equals(Owner.ROOT)
                ? Map.of("path", DockerfileSyntax.word(path))
                : Map.of(
                        "owner",
                        owner.toString(),
                        "words",
                        DockerfileSyntax.paths(List.of("/layers/empty/", path + "/")));
    }

    /** Modules that have a layer of their own. */
    private List<String> alone() {
        return kind.strategy() == Strategy.RUNTIME_INSTALL ? List.of() : split.modules();
    }

    private Optional<BunProgram> bun() {
        return application.program() instanceof BunProgram bun ? Optional.of(bun) : Optional.empty();
    }

    /** One with the C library of the platform, since the installer takes its own machine for the target. */
    private String bunImage(BunProgram bun) {
        return "oven/bun:" + bun.version() + (application.platform().isMusl() ? "-alpine" : "-slim");
    }

    /** One with a JDK that Maven and this plugin run on, and that is not older than the Java that the application needs. */
    private String mavenImage() {
        int needed = application.program() instanceof JvmProgram program ? program.javaVersion() : 0;
        return "maven:3-eclipse-temurin-" + DefaultBase.maintained(Math.max(needed, OLDEST_JDK));
    }

    private List<Map<String, Object>> copies() {
        return LayerCopy.of(split, kind.strategy(), application).stream()
                .map(LayerCopy::variables)
                .toList();
    }

    /** What the installer makes. */
    private List<String> moduleFolders() {
        List<String> folders = new ArrayList<>();
        if (application.hasMavenModules()) {
            folders.add("native_modules");
        }
        if (application.hasNpmModules()) {
            folders.add("node_modules");
        }
        return folders;
    }

    /** What of it lies at the top of the context. */
    private List<String> installer() {
        return installer.stream()
                .map(file -> file.path().split("/")[0])
                .distinct()
                .toList();
    }

    private boolean hasLibraries() {
        return !application.program().libraries().isEmpty();
    }

    private static Map<String, Object> files(ContextFiles files) {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("files", files.files());
        variables.put("folders", files.folders());
        if (files.hasOthers()) {
            variables.put("others", files.others());
        }
        return variables;
    }
}
