package dev.personalbrain.release;

import dev.personalbrain.analysis.Analysis;
import dev.personalbrain.analysis.Megabytes;
import dev.personalbrain.modules.Modules;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** What a build says when a release is made: where it is, its sizes, and what the user should know about its modules. */
public final class ReleaseSummary {
    private ReleaseSummary() {}

    /** Lines without line ends. */
    public static List<String> of(Analysis analysis, Modules modules, ReleaseFiles files) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("Release for " + analysis.platform() + ": " + files.archive() + ", "
                + Megabytes.of(Files.size(files.archive())));
        lines.add("  jars for all platforms " + Megabytes.of(analysis.bytes()) + ", for " + analysis.platform() + " "
                + Megabytes.of(analysis.prunedBytes()));
        lines.add("  " + installed(modules.manifest().modules().size()));
        modules.notes().forEach(note -> lines.add("Note: " + note));
        return lines;
    }

    private static String installed(int modules) {
        return switch (modules) {
            case 0 -> "no native modules: there is nothing to install before it starts";
            case 1 -> "1 native module is installed by the first start";
            default -> modules + " native modules are installed by the first start";
        };
    }
}
