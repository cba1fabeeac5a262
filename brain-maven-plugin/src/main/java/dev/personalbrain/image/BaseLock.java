package dev.personalbrain.image;

import dev.personalbrain.analysis.AtomicFile;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text file that says which digest a base image's tag stands for, so that all builds use the same one until somebody deletes its line:
 *
 * <pre>
 * # comment
 * eclipse-temurin:17-jre sha256:4a1f…
 * </pre>
 *
 * <p>One line for each image and tag, with the digest of the list of manifests where the image has several platforms. Line ends and
 * blanks at either end do not count.
 */
public record BaseLock(Path file) {
    private static final Pattern LINE = Pattern.compile("(\\S+)\\s+(sha256:[0-9a-f]{64})");
    private static final String COMMENT = "#";
    private static final String HEAD =
            "# Base images and the digests that builds use for them. Delete a line to take the newest image again.\n";

    /** The reference with the digest that the file has for it; unchanged where it has none, or where a digest is in it already. */
    public ImageReference apply(ImageReference reference) {
        if (reference.digest().isPresent()) {
            return reference;
        }
        return Optional.ofNullable(read().get(key(reference)))
                .map(reference::withDigest)
                .orElse(reference);
    }

    /** Whether an image is named by a tag whose digest the file has yet to get. */
    public boolean lacks(BaseImage image) {
        return image instanceof BaseImage.InRegistry tagged
                && apply(tagged.reference()).digest().isEmpty();
    }

    /** Adds a line, where there is none for the reference. Builds and modules that run at the same time may share the file. */
    public void add(ImageReference reference, String digest) throws IOException {
        try (SoleWriter sole = SoleWriter.of(file)) {
            SortedMap<String, String> digests = read();
            if (digests.putIfAbsent(key(reference), digest) == null) {
                write(digests);
            }
        }
    }

    private void write(SortedMap<String, String> digests) throws IOException {
        StringBuilder text = new StringBuilder(HEAD);
        digests.forEach((image, each) -> text.append(image + " " + each + "\n"));
        new OutputPlace("<from><lock>", file)
                .write(() ->
                        AtomicFile.write(file.toAbsolutePath(), text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static String key(ImageReference reference) {
        return reference.name() + ":" + reference.tagOrLatest();
    }

    private SortedMap<String, String> read() {
        SortedMap<String, String> digests = new TreeMap<>();
        List<String> lines = lines();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (!line.isEmpty() && !line.startsWith(COMMENT)) {
                addLine(number, line, digests);
            }
        }
        return digests;
    }

    private void addLine(int number, String line, Map<String, String> digests) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw damaged("line " + number + ": '" + line + "' is not IMAGE:TAG sha256:DIGEST", null);
        }
        if (digests.put(matcher.group(1), matcher.group(2)) != null) {
            throw damaged("line " + number + ": a second line for " + matcher.group(1), null);
        }
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (CharacterCodingException e) {
            throw damaged("it is not text in UTF-8", e);
        } catch (IOException e) {
            throw damaged("it cannot be read: " + e.getMessage(), e);
        }
    }

    private UserException damaged(String problem, Exception cause) {
        return new UserException(
                ExitCode.CONFIGURATION,
                "<from><lock> " + file + ": " + problem
                        + " (mend it, or delete the file: the next build writes it anew)",
                cause);
    }
}
