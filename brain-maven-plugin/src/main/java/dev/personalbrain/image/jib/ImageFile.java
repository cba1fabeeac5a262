package dev.personalbrain.image.jib;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.image.ImageReference;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The forms in which an image can lie in a folder. */
public enum ImageFile {
    /** For {@code docker load}. */
    DOCKER("docker", ".tar", ImageFormat.DOCKER),
    /** A tar of an OCI image layout. */
    OCI("oci", "-oci.tar", ImageFormat.OCI),
    /** An OCI image layout. */
    OCI_FOLDER("oci-folder", "-oci", ImageFormat.OCI);

    private final String parameter;
    private final String ending;
    private final ImageFormat format;

    ImageFile(String parameter, String ending, ImageFormat format) {
        this.parameter = parameter;
        this.ending = ending;
        this.format = format;
    }

    public static ImageFile parse(String text) {
        return Arrays.stream(values())
                .filter(each -> each.parameter.equals(text))
                .findFirst()
                .orElseThrow(() -> new UserException(
                        ExitCode.CONFIGURATION,
                        "<tarFormat>: '" + text + "' is not a form of an image (known: "
                                + Arrays.stream(values())
                                        .map(each -> each.parameter)
                                        .collect(Collectors.joining(", "))
                                + ")"));
    }

    /** What the name of such a file or folder ends with. */
    public String ending() {
        return ending;
    }

    ImageFormat format() {
        return format;
    }

    /** @param target where nothing is yet */
    void write(BuiltImage image, List<ImageReference> names, Path target, LayerProgress progress) throws IOException {
        try (OutputFiles files = open(target)) {
            if (this == DOCKER) {
                new DockerArchive(image, names).write(files, progress);
            } else {
                new OciLayout(image, names).write(files, progress);
            }
        }
    }

    private OutputFiles open(Path target) throws IOException {
        if (this == OCI_FOLDER) {
            return new OutputFolder(target);
        }
        OutputStream out = Files.newOutputStream(target);
        return new OutputTar(new BufferedOutputStream(out));
    }
}
