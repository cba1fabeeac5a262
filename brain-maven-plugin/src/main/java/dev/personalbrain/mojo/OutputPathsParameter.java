package dev.personalbrain.mojo;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.image.jib.ResultFiles;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code <outputPaths>}: the files that a build of an image leaves behind. */
public class OutputPathsParameter {
    /** The image that {@code brain:dockerTar} writes. Without it, {@code target/NAME-image-PLATFORM} and an ending for its form. */
    private File tar;

    /** The image's digest. Without it, {@code target/brain-image.digest}. */
    private File digest;

    /** The image's id. Without it, {@code target/brain-image.id}. */
    private File imageId;

    /** Name, digest, id and tags as JSON. Without it, {@code target/brain-image.json}. */
    private File imageJson;

    /** For Maven. */
    public OutputPathsParameter() {}

    Optional<Path> tar() {
        return Optional.ofNullable(tar).map(File::toPath).map(Path::toAbsolutePath);
    }

    /**
     * An image for each of several platforms needs files of its own.
     *
     * @throws UserException where the user has named one
     */
    void requireNone(int platforms) {
        Stream.of(file("tar", tar), file("digest", digest), file("imageId", imageId), file("imageJson", imageJson))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(file -> {
                    throw new UserException(
                            ExitCode.CONFIGURATION,
                            "<outputPaths>" + file + " is one file, but there is an image for each of " + platforms
                                    + " platforms: leave it out, or choose one platform with -Dbrain.platform");
                });
    }

    private static Optional<String> file(String element, File file) {
        return Optional.ofNullable(file).map(named -> "<" + element + "> '" + named.getAbsolutePath() + "'");
    }

    /** @param suffix of the default names: empty, or what tells one platform's files from another's */
    ResultFiles resultFiles(Path target, String suffix) {
        return new ResultFiles(
                path(digest, target.resolve("brain-image" + suffix + ".digest")),
                path(imageId, target.resolve("brain-image" + suffix + ".id")),
                path(imageJson, target.resolve("brain-image" + suffix + ".json")));
    }

    private static Path path(File configured, Path usual) {
        return configured == null ? usual : configured.toPath().toAbsolutePath();
    }
}
