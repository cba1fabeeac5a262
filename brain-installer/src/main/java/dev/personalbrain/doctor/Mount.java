package dev.personalbrain.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A mounted file system, as Linux tells: proc_pid_mountinfo(5).
 *
 * @param options of the mount and of the file system: {@code ro}, {@code noexec}
 */
record Mount(Path point, List<String> options) {
    private static final int POINT = 4;
    private static final int OPTIONS = 5;

    /** The one that a path lies on; empty where the system does not tell. */
    static Optional<Mount> of(Path path) {
        try {
            return in(Files.readString(Path.of("/proc/self/mountinfo"), StandardCharsets.UTF_8), path.toRealPath());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Of several at one place, the last, which covers the others. */
    static Optional<Mount> in(String table, Path path) {
        return table.lines()
                .map(Mount::parse)
                .filter(mount -> path.startsWith(mount.point))
                .reduce((first, second) -> second.point.getNameCount() >= first.point.getNameCount() ? second : first);
    }

    private static Mount parse(String line) {
        String[] fields = line.split(" ");
        Stream<String> ofMount = Stream.of(fields[OPTIONS].split(","));
        Stream<String> ofFileSystem = Stream.of(fields[fields.length - 1].split(","));
        return new Mount(
                Path.of(unescaped(fields[POINT])),
                Stream.concat(ofMount, ofFileSystem).toList());
    }

    private static String unescaped(String text) {
        return text.replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\");
    }

    boolean has(String option) {
        return options.contains(option);
    }
}
