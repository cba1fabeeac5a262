package dev.personalbrain.doctor;

import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Native files of another operating system, processor or C library than what the application stands on. */
final class WrongPlatform implements Examination {
    @Override
    public List<Finding> of(Patient patient) throws IOException {
        List<Finding> findings = new ArrayList<>();
        if (patient.plan().isEmpty()) {
            findings.add(foreignManifest(patient));
        }
        for (InstalledBinary binary : patient.binaries()) {
            if (!binary.library().platforms().contains(patient.place().platform())) {
                findings.add(foreign(binary, patient));
            }
        }
        return findings;
    }

    private static Finding foreignManifest(Patient patient) {
        Platform platform = patient.place().platform();
        return Finding.error(
                Symptom.PLATFORM,
                "",
                "native-modules.json",
                "a release for " + platform + ", which is " + patient.place().name(),
                "one for " + names(patient.manifest().platforms()),
                patient.place().remedies().release(platform));
    }

    private static Finding foreign(InstalledBinary binary, Patient patient) {
        Place place = patient.place();
        boolean isProgram = Path.of(binary.path()).getNameCount() == 1;
        return Finding.error(
                Symptom.PLATFORM,
                binary.module(),
                binary.path(),
                "a file for " + place.platform() + ", which is " + place.name(),
                "one for " + names(binary.library().platforms()),
                isProgram
                        ? place.remedies().release(place.platform())
                        : place.remedies()
                                .reinstall(Path.of(binary.path()).getName(0).toString()));
    }

    private static String names(List<Platform> platforms) {
        return platforms.isEmpty()
                ? "none"
                : platforms.stream().map(Platform::toString).collect(Collectors.joining(", "));
    }
}
