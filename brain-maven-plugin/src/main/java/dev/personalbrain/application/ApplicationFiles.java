package dev.personalbrain.application;

import dev.personalbrain.analysis.Dependency;
import dev.personalbrain.application.FileContent.OfBytes;
import dev.personalbrain.application.FileContent.OfFile;
import dev.personalbrain.application.LayoutEntry.File;
import dev.personalbrain.manifest.ManifestJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Lays an application's files out: what every output holds, and what one output adds. Native modules are not among them; an output
 * that holds them puts their layers in front.
 */
public final class ApplicationFiles {
    private static final int FILE = 0644;
    private static final int SCRIPT = 0755;

    private final Application application;
    private final Templates templates;
    private final FileContent installer;

    /** @param installer brain-installer.jar */
    public ApplicationFiles(Application application, Templates templates, FileContent installer) {
        this.application = application;
        this.templates = templates;
        this.installer = installer;
    }

    /**
     * @param nativeModules layers of installed modules, in front of all others; may be empty
     * @param added files of one output alone; they go to the application's layer
     */
    public ApplicationLayout layout(List<Layer> nativeModules, Collection<File> added) throws IOException {
        List<File> own = new ArrayList<>(ownFiles());
        own.addAll(added);
        LayoutBuilder builder = new LayoutBuilder();
        for (Layer layer : nativeModules) {
            builder.layer(layer.name(), files(layer));
        }
        return builder.layer("dependencies", libraries(dependency -> !changesOften(dependency)))
                .layer("snapshot-dependencies", libraries(ApplicationFiles::changesOften))
                .layer("application", own)
                .build();
    }

    public File text(String template, String path) throws IOException {
        return rendered(template, path, FILE);
    }

    public File script(String template, String path) throws IOException {
        return rendered(template, path, SCRIPT);
    }

    private List<File> ownFiles() throws IOException {
        ApplicationNames names = application.settings().names();
        List<File> files = new ArrayList<>();
        files.add(new File(names.jar(), FILE, new OfFile(application.slimJar())));
        files.add(new File(names.arguments(), FILE, new OfBytes(ArgumentsFile.of(application.javaOptions()))));
        files.add(script("wrapper.sh.ftl", names.wrapper()));
        files.add(new File("native-modules.json", FILE, new OfBytes(ManifestJson.write(application.manifest()))));
        if (application.hasNativeModules()) {
            files.add(new File("brain-installer.jar", FILE, installer));
        }
        return files;
    }

    private List<File> libraries(Predicate<Dependency> wanted) {
        return application.libraries().entrySet().stream()
                .filter(library -> wanted.test(library.getKey()))
                .map(ApplicationFiles::library)
                .toList();
    }

    private static File library(Map.Entry<Dependency, String> library) {
        return new File(
                "lib/" + library.getValue(), FILE, new OfFile(library.getKey().file()));
    }

    private static boolean changesOften(Dependency dependency) {
        return dependency.snapshot() || dependency.project();
    }

    private static List<File> files(Layer layer) {
        return layer.entries().stream()
                .filter(File.class::isInstance)
                .map(File.class::cast)
                .toList();
    }

    private File rendered(String template, String path, int mode) throws IOException {
        String text = templates.render(template, ApplicationModel.of(application));
        return new File(path, mode, new OfBytes(text.getBytes(StandardCharsets.UTF_8)));
    }
}
