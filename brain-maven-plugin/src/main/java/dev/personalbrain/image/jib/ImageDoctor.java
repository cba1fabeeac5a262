package dev.personalbrain.image.jib;

import dev.personalbrain.doctor.Diagnosis;
import dev.personalbrain.doctor.Doctor;
import dev.personalbrain.doctor.Patient;
import dev.personalbrain.error.UserException;
import dev.personalbrain.image.BaseImage;
import dev.personalbrain.image.ImagePlan;
import dev.personalbrain.install.FileTree;
import dev.personalbrain.manifest.ManifestFile;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Examines the application in an image by what its layers hold: nothing of it is started. */
public final class ImageDoctor {
    private static final String MANIFEST = "native-modules.json";

    private final ImageInspection inspection;

    public ImageDoctor(BuildSettings settings, ImageListener listener) {
        this.inspection = new ImageInspection(settings, listener);
    }

    /**
     * Reads all layers, and needs room for the application's folder once more.
     *
     * @param platform which one of an image for several; its C library is not looked at
     * @throws UserException where there is no such image, or none for the platform
     */
    public Diagnosis examine(BaseImage image, Platform platform) throws IOException {
        Path folder = Files.createTempDirectory("brain-doctor");
        try {
            return examine(inspection.read(image, platform, folder), folder);
        } finally {
            FileTree.delete(folder);
        }
    }

    private static Diagnosis examine(InspectedImage image, Path folder) throws IOException {
        String name = ImagePlan.ROOT + "/" + MANIFEST;
        try {
            Path manifest = folder.resolve(MANIFEST);
            if (!Files.isRegularFile(manifest)) {
                return unreadable(image, name + ": there is no such file in the image");
            }
            Patient patient = new Patient(folder, new ManifestFile(name, Files.readAllBytes(manifest)), image.place());
            return Doctor.examine(patient, image.access().stream().toList());
        } catch (UserException e) {
            return unreadable(image, e.getMessage());
        }
    }

    private static Diagnosis unreadable(InspectedImage image, String message) {
        return Diagnosis.ofUnreadable(
                Path.of(ImagePlan.ROOT),
                image.place().name(),
                message,
                image.place().remedies().install());
    }
}
