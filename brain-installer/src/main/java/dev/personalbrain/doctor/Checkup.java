package dev.personalbrain.doctor;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.manifest.ManifestFile;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An examination of an application on the machine that this runs on.
 *
 * @param root the application's folder
 * @param data where its data is; empty where its settings tell
 * @param temporary its temporary folder; empty for the one that its wrapper makes
 * @param port that it listens on; empty where its settings or its release tell, or nothing is known
 */
public record Checkup(
        Path root,
        Path manifest,
        Optional<Path> data,
        Optional<Path> temporary,
        OptionalInt port,
        Map<String, String> environment) {
    private static final String WRAPPERS_FOLDER = ".tmp";

    /** @throws UserException USAGE where there is no such folder; PLATFORM where this machine is none that is known */
    public Diagnosis run() throws IOException {
        if (!Files.isDirectory(root)) {
            throw new UserException(ExitCode.USAGE, root + ": no such folder: name the one of a release");
        }
        Settings settings = Settings.of(root, environment);
        Machine machine = Machine.of(root, Platform.current(), settings);
        Patient patient;
        try {
            patient = new Patient(root, ManifestFile.read(manifest), machine);
        } catch (UserException e) {
            return Diagnosis.ofUnreadable(root, machine.name(), e.getMessage(), "unpack the release again");
        }
        return Doctor.examine(patient, ofMachine(settings));
    }

    private List<Examination> ofMachine(Settings settings) {
        Path folder = data.or(() -> settings.value("BRAIN_DATA_DIR").map(root::resolve))
                .orElse(root.resolve("data"));
        List<Examination> examinations = new ArrayList<>();
        examinations.add(new ModuleLinks());
        examinations.add(new FolderAccess(folder));
        examinations.add(new OpenFolders());
        examinations.add(new TemporaryFolder(temporary.orElse(folder.resolve(WRAPPERS_FOLDER)), temporary.isEmpty()));
        port(settings).ifPresent(number -> examinations.add(new PortTaken(number)));
        return examinations;
    }

    private OptionalInt port(Settings settings) {
        if (port.isPresent()) {
            return port;
        }
        return settings.value("BRAIN_PORT").map(PortNumber::parse).orElseGet(() -> DefaultPort.of(root));
    }
}
