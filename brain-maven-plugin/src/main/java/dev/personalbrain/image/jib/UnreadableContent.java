package dev.personalbrain.image.jib;

import java.io.IOException;

/** What was to be sent could not be read: no fault of the registry, and nothing that another attempt could mend. */
final class UnreadableContent extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableContent(IOException cause) {
        super(cause.getMessage(), cause);
    }

    IOException reason() {
        return (IOException) getCause();
    }
}
