package dev.personalbrain.app.health;

import dev.personalbrain.app.messages.Megolm;
import dev.personalbrain.app.messages.MegolmSession;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Properties;

/** Seals a message in a session of its own, and opens it. The library does not tell its version: the build wrote it down. */
record VodozemacLibrary() implements Library {
    private static final String MESSAGE = "open sesame";

    @Override
    public String name() {
        return "vodozemac";
    }

    @Override
    public String check() throws IOException {
        try (MegolmSession session = Megolm.start()) {
            if (!Megolm.open(session.key(), session.seal(MESSAGE)).equals(Optional.of(MESSAGE))) {
                throw new IllegalStateException("a sealed message did not open");
            }
        }
        return version();
    }

    private static String version() throws IOException {
        Properties versions = new Properties();
        try (InputStream input = Resource.open("versions.properties")) {
            versions.load(input);
        }
        return versions.getProperty("vodozemac");
    }
}
