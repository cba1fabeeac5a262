package dev.personalbrain.bun;

import dev.personalbrain.install.FileTree;
import dev.personalbrain.packages.PackageAnalysis;
import dev.personalbrain.packages.PackageFile;
import dev.personalbrain.packages.VendoredCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;

/** A folder with {@code node_modules} as the target gets it, to try here whether what is outside of a program can be found and loaded. */
record InstalledFolder(Path path, PackageTree tree, Set<String> folders) {
    static InstalledFolder make(Path path, PackageTree tree, Set<String> folders) throws IOException {
        FileTree.delete(path);
        InstalledFolder installed = new InstalledFolder(path, tree, folders);
        Files.createDirectories(installed.modules());
        for (String folder : folders) {
            installed.add(folder);
        }
        return installed;
    }

    Path modules() {
        return path.resolve("node_modules");
    }

    Path file(String folder, PackageFile file) {
        return modules().resolve(folder).resolve(file.path());
    }

    PackageAnalysis analysis(String folder) {
        return tree.packages().get(folder);
    }

    boolean holds(String packageId) {
        return folders.stream().anyMatch(folder -> analysis(folder).id().equals(packageId));
    }

    private void add(String folder) throws IOException {
        PackageAnalysis analysis = analysis(folder);
        for (PackageFile file : analysis.kept()) {
            put(analysis.cached().file(file), file(folder, file));
        }
        for (VendoredCopy vendored : analysis.vendored()) {
            vendored.copyInto(modules().resolve(folder));
        }
    }

    private static void put(Path source, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
