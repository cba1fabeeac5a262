package dev.personalbrain.image.dockerfile;

import dev.personalbrain.application.ApplicationLayout;
import dev.personalbrain.application.FileContent;
import dev.personalbrain.application.LayoutBuilder;
import dev.personalbrain.application.LayoutEntry;
import dev.personalbrain.image.ImageEntry;
import dev.personalbrain.image.ImageLayer;
import dev.personalbrain.image.ImagePlan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The folder that an image is built from: what a release has, the Dockerfile and the installer. No native module is in it. */
final class BuildContext {
    private static final int FILE = 0644;

    private BuildContext() {}

    /** @param installer with what it reads and no image holds */
    static ApplicationLayout layout(ImagePlan plan, Dockerfile dockerfile, List<LayoutEntry.File> installer) {
        List<LayoutEntry> entries = new ArrayList<>(libraries(plan));
        ContextFiles files = ContextFiles.of(plan);
        files.entries().forEach((path, entry) -> entries.add(entry(files.place(path), entry)));
        entries.addAll(installer);
        dockerfile.files().forEach((path, text) -> entries.add(text(path, text)));
        return new LayoutBuilder().layer("context", entries).build();
    }

    private static List<LayoutEntry> libraries(ImagePlan plan) {
        List<LayoutEntry> libraries = new ArrayList<>();
        for (ImageLayer layer : plan.layers()) {
            layer.entries().stream()
                    .filter(entry -> hasLibraries(layer) && entry instanceof ImageEntry.File)
                    .forEach(entry -> libraries.add(entry(entry.path().substring(ImagePlan.ROOT.length() + 1), entry)));
        }
        return libraries;
    }

    private static boolean hasLibraries(ImageLayer layer) {
        return layer.name().startsWith("depend") || layer.name().equals("snapshot-dependencies");
    }

    private static LayoutEntry entry(String path, ImageEntry entry) {
        if (entry instanceof ImageEntry.File file) {
            return new LayoutEntry.File(path, file.mode(), file.content());
        }
        return entry instanceof ImageEntry.Link link
                ? new LayoutEntry.Link(path, link.target())
                : new LayoutEntry.Folder(path);
    }

    private static LayoutEntry text(String path, String text) {
        return new LayoutEntry.File(path, FILE, new FileContent.OfBytes(text.getBytes(StandardCharsets.UTF_8)));
    }
}
