package dev.personalbrain.analysis;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.personalbrain.platform.Platform;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a user should know about a jar's libraries on one platform. Libraries of other platforms are of no interest. */
public final class PlatformWarnings {
    /** Where a system keeps its libraries; any other absolute folder belongs to the machine that built the library. */
    private static final List<String> SYSTEM_FOLDERS = List.of("/usr/", "/lib", "/opt/", "/System/", "/Library/");

    private final PlatformShare share;
    private final Platform platform;
    private final List<String> warnings;

    private PlatformWarnings(JarAnalysis jar, PlatformShare share, Platform platform) {
        this.share = share;
        this.platform = platform;
        this.warnings = new ArrayList<>(jar.warnings());
    }

    /** The jar's own warnings first. */
    static List<String> of(JarAnalysis jar, PlatformShare share, Platform platform) {
        PlatformWarnings warnings = new PlatformWarnings(jar, share, platform);
        warnings.addMusl();
        share.kept().forEach(library -> warnings.warnings.addAll(of(library)));
        warnings.addVariants();
        return warnings.warnings;
    }

    private void addMusl() {
        if (!share.glibcBuilds().isEmpty()) {
            warnings.add("no build for musl: keeps " + paths(share.glibcBuilds())
                    + ", built for the GNU C library, which musl may load: try it");
        }
        if (!share.unloadable().isEmpty()) {
            warnings.add("no build for musl: " + paths(share.unloadable()) + " needs the GNU loader, so " + platform
                    + " cannot load it");
        }
    }

    /** What a library is kept with, whatever the platform. */
    public static List<String> of(LibraryEntry entry) {
        List<String> warnings = new ArrayList<>();
        if (entry.library().platforms().isEmpty()) {
            warnings.add(entry.path() + " is for an unknown machine: kept");
        }
        if (entry.library().executableStack()) {
            warnings.add(entry.path() + " asks for an executable stack, which hardened systems refuse");
        }
        String leftOver = entry.library().runPaths().stream()
                .filter(PlatformWarnings::isBuildFolder)
                .collect(joining(", "));
        if (!leftOver.isEmpty()) {
            warnings.add(entry.path() + " looks for libraries in a folder of its build machine: " + leftOver);
        }
        return warnings;
    }

    private static boolean isBuildFolder(String runPath) {
        return runPath.startsWith("/") && SYSTEM_FOLDERS.stream().noneMatch(runPath::startsWith);
    }

    private void addVariants() {
        Map<String, List<String>> byName = share.kept().stream()
                .map(LibraryEntry::path)
                .collect(groupingBy(
                        path -> path.substring(path.lastIndexOf('/') + 1),
                        LinkedHashMap::new,
                        mapping(p -> p, toList())));
        byName.forEach((name, paths) -> {
            if (paths.size() > 1) {
                warnings.add(paths.size() + " variants of " + name + " are kept: " + String.join(", ", paths));
            }
        });
    }

    private static String paths(List<LibraryEntry> libraries) {
        return libraries.stream().map(LibraryEntry::path).collect(joining(", "));
    }
}
