package dev.personalbrain.mojo;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.image.BaseImage;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is examined: a release folder, or an image; one of the two. */
record DoctorTarget(Optional<Path> folder, Optional<BaseImage> image) {
    private static final String LAYOUT = "oci-layout";
    private static final String MANIFEST = "native-modules.json";
    private static final String EXPECTED =
            " (expected a release folder, as target/NAME-vVERSION-PLATFORM; an image, as docker://NAME in the local daemon or with"
                    + " its registry or tag, NAME:latest; or a file or folder with an image)";

    /**
     * What is a folder or a file counts as that; anything else is the name of an image, but for a single word, which is a folder's that
     * is not there.
     *
     * @param text null for the project's release
     */
    static DoctorTarget of(String parameter, String text, Workplace workplace, Platform platform) throws IOException {
        if (text == null) {
            return ofFolder(release(parameter, workplace.target(), platform));
        }
        Path path = workplace.folder().resolve(text);
        if (Files.isRegularFile(path) || Files.isRegularFile(path.resolve(LAYOUT))) {
            return ofImage(new BaseImage.InTar(path));
        }
        if (Files.isDirectory(path)) {
            return ofFolder(release(parameter, text, path.toAbsolutePath().normalize()));
        }
        if (text.startsWith("/") || text.startsWith(".") || !text.matches(".*[/:@].*")) {
            throw refusal(parameter, text, "there is no such file or folder");
        }
        return ofImage(BaseImage.parse(parameter, text, workplace.folder()));
    }

    private static Path release(String parameter, String text, Path folder) {
        if (!Files.isRegularFile(folder.resolve(MANIFEST))) {
            throw refusal(parameter, text, "there is no release in that folder, since it has no " + MANIFEST);
        }
        return folder;
    }

    private static UserException refusal(String parameter, String text, String problem) {
        return new UserException(ExitCode.CONFIGURATION, parameter + " '" + text + "': " + problem + EXPECTED);
    }

    /** Why an image could not be read, as told of one that a build begins with: named as the user has named it here. */
    UserException unreadable(String parameter, String text, UserException cause) {
        String problem = cause.getMessage().replace("<from><image>", parameter);
        boolean mayBeFolder = image.orElseThrow() instanceof BaseImage.InRegistry;
        String more = mayBeFolder ? "; there is no file or folder '" + text + "' either" : "";
        return new UserException(cause.exitCode(), problem + more, cause);
    }

    private static DoctorTarget ofFolder(Path folder) {
        return new DoctorTarget(Optional.of(folder), Optional.empty());
    }

    private static DoctorTarget ofImage(BaseImage image) {
        return new DoctorTarget(Optional.empty(), Optional.of(image));
    }

    private static Path release(String parameter, Path target, Platform platform) throws IOException {
        List<Path> releases = releases(target, platform);
        if (releases.size() == 1) {
            return releases.get(0);
        }
        String found = releases.isEmpty()
                ? "there is no release for " + platform + " in " + target + ": run mvn brain:release, or name"
                : "there are several releases for " + platform + " in " + target + " ("
                        + releases.stream()
                                .map(each -> each.getFileName().toString())
                                .collect(Collectors.joining(", "))
                        + "): name";
        throw new UserException(
                ExitCode.CONFIGURATION, found + " what to examine with " + parameter + "=FOLDER, or an image");
    }

    private static List<Path> releases(Path target, Platform platform) throws IOException {
        if (!Files.isDirectory(target)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(each -> each.getFileName().toString().matches(".*-v.*-" + platform + "(-bundle)?")
                            && Files.isRegularFile(each.resolve(MANIFEST)))
                    .sorted()
                    .toList();
        }
    }
}
