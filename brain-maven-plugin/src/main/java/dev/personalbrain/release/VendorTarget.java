package dev.personalbrain.release;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a folder of originals may go to a place: where nothing is, or nothing but what an earlier build has put there. */
final class VendorTarget {
    private static final int DIGITS_AND_BLANKS = 66;

    private VendorTarget() {}

    /** @throws UserException where something else is there, which would be lost */
    static void check(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Optional<Path> foreign = foreign(folder);
            if (foreign.isPresent()) {
                throw new UserException(
                        ExitCode.CONFIGURATION,
                        "<output>: " + foreign.get()
                                + " is there, and no earlier brain:vendor has made it: move it away, or name another folder");
            }
        }
    }

    private static Optional<Path> foreign(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(folder);
        }
        Set<Path> listed = listed(folder);
        try (Stream<Path> content = Files.walk(folder)) {
            return content.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> !listed.contains(path))
                    .sorted()
                    .findFirst();
        }
    }

    private static Set<Path> listed(Path folder) throws IOException {
        Path checksums = folder.resolve(Vendor.CHECKSUMS);
        Set<Path> listed = new HashSet<>();
        if (Files.isRegularFile(checksums)) {
            listed.add(checksums);
            for (String line : Files.readAllLines(checksums)) {
                listed.add(folder.resolve(line.substring(Math.min(DIGITS_AND_BLANKS, line.length()))));
            }
        }
        return listed;
    }
}
