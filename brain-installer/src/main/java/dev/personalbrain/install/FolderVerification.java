package dev.personalbrain.install;

import dev.personalbrain.checksum.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Compares one of the installed folders with its plan. */
final class FolderVerification {
    private final TargetFolder target;
    private final List<Finding> findings = new ArrayList<>();
    /** With the folders that lead to them. */
    private final Set<Path> expected = new HashSet<>();

    FolderVerification(TargetFolder target) {
        this.target = target;
    }

    List<Finding> run(FolderPlan plan, Marker marker) throws IOException {
        target.folders().forEach(folder -> expect(target.modules().resolve(folder)));
        for (Planned planned : plan.modules()) {
            for (InstalledFile file : planned.files()) {
                check(file);
            }
            for (Map.Entry<String, String> link : planned.links().entrySet()) {
                checkLink(link.getKey(), link.getValue());
            }
        }
        checkMarker(marker);
        if (Files.isDirectory(target.modules())) {
            findExtra();
        }
        return findings;
    }

    private Path expect(Path file) {
        Path each = file;
        while (!each.equals(target.root()) && expected.add(each)) {
            each = each.getParent();
        }
        return file;
    }

    private void check(InstalledFile wanted) throws IOException {
        Path file = expect(target.root().resolve(wanted.path()));
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            add(Finding.Kind.MISSING, file, wanted.bytes() + " bytes, SHA-256 " + wanted.sha256());
            return;
        }
        String actual = Sha256.of(file);
        if (!actual.equals(wanted.sha256())) {
            add(Finding.Kind.ALTERED, file, "expected SHA-256 " + wanted.sha256() + ", found " + actual);
        } else if (wanted.executable() && !Durable.isExecutable(file)) {
            add(Finding.Kind.ALTERED, file, "expected a program, but it cannot be executed");
        }
    }

    private void checkLink(String path, String goal) throws IOException {
        Path link = expect(target.root().resolve(path));
        if (!TargetFolder.exists(link)) {
            add(Finding.Kind.MISSING, link, "a link to " + goal);
        } else if (!Files.isSymbolicLink(link)
                || !Files.readSymbolicLink(link).toString().equals(goal)) {
            add(Finding.Kind.ALTERED, link, "expected a link to " + goal);
        }
    }

    private void checkMarker(Marker marker) {
        Path file = expect(target.modules().resolve(Marker.NAME));
        if (!TargetFolder.exists(file)) {
            add(Finding.Kind.MISSING, file, "written last, when an installation is complete");
        } else if (!marker.isIn(target.modules())) {
            add(Finding.Kind.ALTERED, file, "left by another manifest or for another platform");
        }
    }

    private void findExtra() throws IOException {
        try (Stream<Path> files = Files.walk(target.modules())) {
            files.filter(file -> !expected.contains(file))
                    .sorted()
                    .forEach(file -> add(Finding.Kind.EXTRA, file, "not in the manifest"));
        }
    }

    private void add(Finding.Kind kind, Path file, String detail) {
        findings.add(new Finding(kind, target.root().relativize(file).toString(), detail));
    }
}
