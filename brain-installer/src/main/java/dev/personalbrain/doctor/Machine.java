package dev.personalbrain.doctor;

import dev.personalbrain.libraries.Libraries;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The machine that this runs on.
 *
 * @param settings those that the application gets when its wrapper starts it
 */
public record Machine(Path root, Platform platform, Settings settings, Libraries libraries) implements Place {
    static final String NAME = "this machine";

    private static final int RELEASE_BYTES = 64 * 1024;

    public static Machine of(Path root, Platform platform, Settings settings) {
        LibraryFolders folders = new LibraryFolders(Path.of("/"), settings.values());
        return new Machine(root, platform, settings, new MachineLibraries(folders, platform));
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The one that the wrapper takes. */
    @Override
    public Optional<FoundJava> java() {
        return javaSetting()
                .map(setting -> Path.of(setting.program()))
                .or(this::onPath)
                .filter(Machine::isProgram)
                .map(Machine::found);
    }

    @Override
    public Optional<JavaSetting> javaSetting() {
        return JavaSetting.of(settings);
    }

    private static boolean isProgram(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }

    private Optional<Path> onPath() {
        return Stream.of(settings.value("PATH").orElse("").split(":"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "java"))
                .filter(Machine::isProgram)
                .findFirst();
    }

    private static FoundJava found(Path program) {
        try {
            Path release = program.toRealPath().getParent().resolveSibling("release");
            byte[] bytes;
            try (var in = Files.newInputStream(release)) {
                bytes = in.readNBytes(RELEASE_BYTES);
            }
            return FoundJava.of(program.toString(), new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return FoundJava.of(program.toString(), "");
        }
    }

    @Override
    public Path modules(Path application) {
        return settings.modules(application);
    }

    @Override
    public boolean installsAtStart() {
        return settings.installsAtStart(root);
    }

    @Override
    public Remedies remedies() {
        return new MachineRemedies(root, settings.modules(root), SystemPackages.ofMachine());
    }
}
