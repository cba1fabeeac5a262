package dev.personalbrain.bun;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Set;

/**
 * Copies a project's sources and all that lies with them: assets, {@code tsconfig.json}, {@code bunfig.toml}, workspaces. Leaves out
 * installed packages, what builds have made, version control, and files that hold secrets. Links are followed.
 */
final class SourceCopy extends SimpleFileVisitor<Path> {
    private static final Set<String> LEFT_OUT =
            Set.of("node_modules", ".git", ".hg", ".svn", ".npmrc", ".yarnrc", ".yarnrc.yml");
    private static final String BUILT = "target";
    private static final String SECRETS = ".env";

    private final Path project;
    private final Path target;
    private final Path work;

    private SourceCopy(Path project, Path target, Path work) {
        this.project = project;
        this.target = target;
        this.work = work;
    }

    /**
     * @param target is made
     * @param work folder that is left out wherever it lies; the target may be in it
     */
    static void copy(Path project, Path target, Path work) throws IOException {
        SourceCopy copy = new SourceCopy(project.toRealPath(), target, work.toRealPath());
        Files.walkFileTree(copy.project, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, copy);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        if (isLeftOut(folder) || folder.equals(work)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        Files.createDirectories(place(folder));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (attributes.isRegularFile() && !isLeftOut(file)) {
            Files.copy(file, place(file));
        }
        return FileVisitResult.CONTINUE;
    }

    private Path place(Path path) {
        return target.resolve(project.relativize(path).toString());
    }

    private boolean isLeftOut(Path path) {
        String name = path.getFileName().toString();
        boolean built = name.equals(BUILT) && project.equals(path.getParent());
        boolean secrets = name.equals(SECRETS) || name.startsWith(SECRETS + ".");
        return !path.equals(project) && (built || secrets || LEFT_OUT.contains(name));
    }
}
