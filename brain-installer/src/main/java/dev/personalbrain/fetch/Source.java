package dev.personalbrain.fetch;

import dev.personalbrain.error.UserException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;

/** Where module files come from. Says how a file's place is named; reads nothing. */
public sealed interface Source {
    /** The place of a file, as messages show it: never with credentials. */
    String location(String path);

    /**
     * Reads {@code /opt/modules}, {@code file:///opt/modules}, {@code https://host/maven2/} or {@code https://user:password@host/maven2}.
     *
     * @throws UserException USAGE where the text is none of these
     */
    static Source parse(String text) {
        try {
            String trimmed = text.trim();
            return SourceText.isUrl(trimmed) ? SourceText.ofUrl(new URI(trimmed)) : new Folder(Path.of(trimmed));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw SourceText.unusable(text);
        }
    }

    /** A folder that holds the files, either under their repository paths or all at its top. */
    record Folder(Path folder) implements Source {
        public Folder {
            folder = folder.toAbsolutePath().normalize();
        }

        @Override
        public String location(String path) {
            return folder.resolve(path).toString();
        }
    }

    /**
     * A Maven repository, or a mirror of one, over HTTP.
     *
     * @param base ends with {@code /}; holds no credentials
     * @param authorization that the source's own URL brought along
     */
    record Repository(URI base, Optional<Authorization> authorization) implements Source {
        @Override
        public String location(String path) {
            return file(path).toString();
        }

        URI file(String path) {
            return base.resolve(URI.create(SourceText.encoded(path)));
        }
    }
}
