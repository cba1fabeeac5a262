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

    /** Of a slim release: lines without line ends. */
    public static List<String> of(Assembled assembled, ReleaseFiles files) throws IOException {
        return lines(assembled, files, installed(modules(assembled)));
    }

    /** Of a bundle: lines without line ends. */
    public static List<String> ofBundle(Assembled assembled, ReleaseFiles files) throws IOException {
        return lines(assembled, files, bundled(modules(assembled)));
    }

    private static int modules(Assembled assembled) {
        return assembled.application().manifest().modules().size();
    }

    private static List<String> lines(Assembled assembled, ReleaseFiles files, String modules) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("Release for " + assembled.application().platform() + ": " + files.archive() + ", "
                + Megabytes.of(Files.size(files.archive())));
        assembled.figures().forEach(figure -> lines.add("  " + figure));
        lines.add("  " + modules);
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

    private static String bundled(int modules) {
        return switch (modules) {
            case 0 -> "no native modules: it is what a release without a bundle is";
            case 1 -> "1 native module is in it, installed: it starts without a network";
            default -> modules + " native modules are in it, installed: it starts without a network";
        };
    }
}
