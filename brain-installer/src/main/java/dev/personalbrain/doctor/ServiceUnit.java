package dev.personalbrain.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The systemd service of an application: the unit beside it, and what {@code setup.sh} has added for other folders or another user. It
 * counts where it starts the application of this folder. Specifiers and lines that go on are not understood.
 */
record ServiceUnit(List<String> lines) {
    static final Path SYSTEM = Path.of("/etc/systemd/system");

    private static final String ENDING = ".service";
    private static final Pattern ASSIGNMENT =
            Pattern.compile("\"(BRAIN_[A-Z0-9_]+)=([^\"]*)\"|(BRAIN_[A-Z0-9_]+)=([^\\s\"]*)");

    /**
     * @param root the application's folder
     * @param units the folder of the system's units
     */
    static ServiceUnit of(Path root, Path units) {
        try (Stream<Path> files = Files.list(root)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .findFirst()
                    .map(file -> read(file, units.resolve(file.getFileName() + ".d/local.conf")))
                    .orElse(new ServiceUnit(List.of()));
        } catch (IOException e) {
            return new ServiceUnit(List.of());
        }
    }

    private static ServiceUnit read(Path unit, Path local) {
        return new ServiceUnit(Stream.of(unit, local)
                .flatMap(file -> TextFile.read(file).lines())
                .toList());
    }

    /** Its own of the application, {@code BRAIN_…}; none where it starts what is in another folder. */
    Map<String, String> variables(Path root) {
        Map<String, String> variables = new TreeMap<>();
        if (starts(root)) {
            values("Environment=")
                    .map(ASSIGNMENT::matcher)
                    .flatMap(Matcher::results)
                    .forEach(found -> {
                        boolean quoted = found.group(1) != null;
                        variables.put(found.group(quoted ? 1 : 3), found.group(quoted ? 2 : 4));
                    });
        }
        return variables;
    }

    private boolean starts(Path root) {
        return values("ExecStart=")
                .filter(command -> command.startsWith("/"))
                .reduce((first, last) -> last)
                .filter(command -> isIn(root, Path.of(command.split("\\s")[0])))
                .isPresent();
    }

    private static boolean isIn(Path root, Path program) {
        try {
            return program.getParent() != null && Files.isSameFile(root, program.getParent());
        } catch (IOException e) {
            return false;
        }
    }

    private Stream<String> values(String key) {
        return lines.stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()).strip());
    }
}
