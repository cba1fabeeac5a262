package dev.personalbrain.release;

import dev.personalbrain.analysis.Megabytes;
import dev.personalbrain.assembly.Assembled;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** What a build says when a release is made: where it is, its sizes, and what the user should know about its modules. */
public final class ReleaseSummary {
    private ReleaseSummary() {}

    /** Lines without line ends. */
    public static List<String> of(Assembled assembled, ReleaseFiles files) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("Release for " + assembled.application().platform() + ": " + files.archive() + ", "
                + Megabytes.of(Files.size(files.archive())));
        assembled.figures().forEach(figure -> lines.add("  " + figure));
        lines.add("  " + installed(assembled.application().manifest().modules().size()));
        assembled.notes().forEach(note -> lines.add("Note: " + note));
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
