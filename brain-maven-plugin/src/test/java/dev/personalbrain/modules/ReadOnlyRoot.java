package dev.personalbrain.modules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs a program where it can write to nothing: in a mount namespace of its own, all file systems read-only, {@code /tmp},
 * {@code /var/tmp} and {@code /dev/shm} empty and {@code noexec} as well. Needs Linux and root, and fails without them.
 */
final class ReadOnlyRoot {
    /** Where the program sees the application's folder. */
    static final String APPLICATION = "/media/application";
    /** Where the program sees its temporary folder. */
    static final String TEMPORARY = "/media/temporary";

    private static final String SCRIPT = """
            set -eu
            application=$1 temporary=$2
            shift 2
            mount --make-rprivate /
            mount -t tmpfs tmpfs /media
            mkdir /media/application /media/temporary
            mount --bind "$application" /media/application
            cut -d ' ' -f 2 /proc/self/mounts | while read -r place; do
                case $place in
                /proc | /proc/* | /sys | /sys/* | /dev/*) ;;
                *) mount -o remount,bind,ro "$place" 2>/dev/null || : ;;
                esac
            done
            for place in /tmp /var/tmp /dev/shm; do
                mount -t tmpfs -o ro,noexec tmpfs "$place"
            done
            for place in / /tmp /var/tmp /dev/shm /media /media/application /media/temporary "${HOME:-/root}"; do
                if touch "$place/written" 2>/dev/null; then
                    echo "can be written to: $place" >&2
                    exit 99
                fi
            done
            if [ "$temporary" != none ]; then
                mount -t tmpfs -o "$temporary" tmpfs /media/temporary
            fi
            cd /
            exec "$@"
            """;

    private ReadOnlyRoot() {}

    /** What the temporary folder allows; the text is that of mount's options. */
    enum TemporaryFolder {
        READ_ONLY("none"),
        WITHOUT_PROGRAMS("mode=0700,noexec"),
        PRIVATE("mode=0700");

        private final String options;

        TemporaryFolder(String options) {
            this.options = options;
        }
    }

    /** How a program ended, with the lines of its standard output and standard error. */
    record Result(int exitCode, List<String> lines) {}

    static Result run(Path application, TemporaryFolder temporary, List<String> command)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("unshare", "--mount", "sh", "-c", SCRIPT, "read-only-root"));
        all.add(application.toAbsolutePath().toString());
        all.add(temporary.options);
        all.addAll(command);
        Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
        List<String> lines;
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            lines = output.lines().toList();
        }
        process.waitFor(1, TimeUnit.MINUTES);
        return new Result(process.exitValue(), lines);
    }
}
