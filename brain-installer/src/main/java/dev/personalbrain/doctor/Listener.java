package dev.personalbrain.doctor;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A process that listens on a port, as Linux tells: proc_pid_net(5). Another user's cannot be seen without being root.
 *
 * @param command as it was started
 */
record Listener(long process, String command) {
    private static final Path PROCESSES = Path.of("/proc");
    private static final String LISTENING = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    /** Empty where it cannot be told. */
    static Optional<Listener> on(int port) {
        Set<String> sockets = sockets(port);
        if (sockets.isEmpty()) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (Path process : processes) {
                if (holds(process, sockets)) {
                    return Optional.of(of(process));
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Listener of(Path process) {
        String command =
                TextFile.read(process.resolve("cmdline")).replace('\0', ' ').strip();
        return new Listener(Long.parseLong(process.getFileName().toString()), command);
    }

    private static Set<String> sockets(int port) {
        String ending = String.format(Locale.ROOT, ":%04X", port);
        Set<String> sockets = new HashSet<>();
        for (String table : List.of("net/tcp", "net/tcp6")) {
            TextFile.read(PROCESSES.resolve("self").resolve(table))
                    .lines()
                    .map(line -> line.strip().split("\\s+"))
                    .filter(fields -> fields.length > INODE
                            && fields[LOCAL_ADDRESS].endsWith(ending)
                            && fields[STATE].equals(LISTENING))
                    .forEach(fields -> sockets.add("socket:[" + fields[INODE] + "]"));
        }
        return sockets;
    }

    private static boolean holds(Path process, Set<String> sockets) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path file : files) {
                if (sockets.contains(link(file))) {
                    return true;
                }
            }
        } catch (IOException e) {
            return false;
        }
        return false;
    }

    private static String link(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException e) {
            return "";
        }
    }

    /** Whether it was started from an application's folder. */
    boolean belongsTo(Path root) {
        return command.contains(root + "/")
                || Path.of(link(PROCESSES.resolve(process + "/exe"))).startsWith(root);
    }

    /** {@code process 1234 (java)}. */
    @Override
    public String toString() {
        String program = command.split(" ")[0];
        return "process " + process + " (" + program.substring(program.lastIndexOf('/') + 1) + ")";
    }
}
