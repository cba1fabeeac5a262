package dev.personalbrain.packages;

import dev.personalbrain.analysis.Parallel;
import dev.personalbrain.install.Durable;
import dev.personalbrain.install.FileTree;
import dev.personalbrain.npm.UnixShebang;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Lays out packages as {@code npm ci --ignore-scripts} does: the same folders, files, modes and links, without npm's own
 * {@code .package-lock.json}. Runs nothing.
 */
public final class NodeModules {

    private final Path root;
    private final Programs programs;

    private NodeModules(Path root, Programs programs) {
        this.root = root;
        this.programs = programs;
    }

    /**
     * Puts the folder in place whole, or not at all; replaces what is there.
     *
     * @param packages as {@link PackageCache#get(List)} has them, bundled ones among them
     */
    public static void write(List<CachedPackage> packages, Path nodeModules) throws IOException {
        Path target = nodeModules.toAbsolutePath();
        Path draft = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            Files.createDirectories(draft);
            new NodeModules(draft, Programs.of(packages)).write(packages);
            FileTree.delete(target);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            FileTree.delete(draft);
        }
    }

    private void write(List<CachedPackage> packages) throws IOException {
        List<CachedPackage> own =
                new Bundles(packages.stream().map(CachedPackage::locked).toList()).own(packages);
        Parallel.map(own, this::write);
        for (Map.Entry<String, String> link : programs.links().entrySet()) {
            Path path = root.resolve(link.getKey());
            Files.createDirectories(path.getParent());
            Files.createSymbolicLink(path, Path.of(link.getValue()));
        }
    }

    private Path write(CachedPackage cached) throws IOException {
        Path folder = root.resolve(cached.locked().folder());
        Set<Path> there = new HashSet<>();
        for (PackageFile file : cached.files()) {
            Path target = folder.resolve(file.path());
            if (there.add(target.getParent())) {
                Files.createDirectories(target.getParent());
            }
            write(cached.file(file), file, target);
        }
        return folder;
    }

    private void write(Path source, PackageFile file, Path target) throws IOException {
        boolean program = programs.contains(root.relativize(target).toString().replace('\\', '/'));
        if (program && file.windowsShebang()) {
            try (InputStream in = UnixShebang.of(Files.newInputStream(source))) {
                Files.copy(in, target);
            }
        } else {
            Files.copy(source, target);
        }
        Durable.setFileMode(target, program || file.executable());
    }
}
