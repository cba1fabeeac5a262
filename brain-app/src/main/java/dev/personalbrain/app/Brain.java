package dev.personalbrain.app;

import dev.personalbrain.app.embedding.Embedder;
import dev.personalbrain.app.error.ExitCode;
import dev.personalbrain.app.error.Reason;
import dev.personalbrain.app.error.StartupException;
import dev.personalbrain.app.error.UnavailableException;
import dev.personalbrain.app.health.Health;
import dev.personalbrain.app.http.HttpApi;
import dev.personalbrain.app.http.Routes;
import dev.personalbrain.app.messages.Messages;
import dev.personalbrain.app.messages.StorageKey;
import dev.personalbrain.app.notes.Notes;
import dev.personalbrain.app.storage.DataFolder;
import dev.personalbrain.app.storage.Database;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.crypto.SecretKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The application, put together and running. A native library that cannot be loaded does not keep it from starting. */
final class Brain implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Brain.class);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final InetSocketAddress address;

    /** @throws StartupException if a setting is wrong */
    Brain(Settings settings) throws Exception {
        try {
            this.address = start(settings);
        } catch (Exception | LinkageError e) {
            try (this) {
                throw e;
            }
        }
    }

    InetSocketAddress address() {
        return address;
    }

    /** Last opened, first closed; one that fails to close keeps none of the others open. */
    @Override
    public void close() throws Exception {
        if (!open.isEmpty()) {
            try (AutoCloseable rest = this::close;
                    AutoCloseable last = open.pop()) {
                return;
            }
        }
    }

    private InetSocketAddress start(Settings settings) {
        DataFolder folder = opened(DataFolder.open(settings.dataFolder()));
        Database database = opened(new Database(folder.file("brain.db")));
        SecretKey key =
                settings.secret().map(StorageKey::ofSecret).orElseGet(() -> StorageKey.ofFile(folder.file("key")));
        Notes notes = new Notes(database, opened(Embedder.of(settings.modelFolder())));
        Messages messages = opened(new Messages(database, key));
        embedAgain(notes);
        return opened(listen(settings, Routes.all(notes, messages, Health.of(database))))
                .address();
    }

    private <T extends AutoCloseable> T opened(T part) {
        open.push(part);
        return part;
    }

    private static void embedAgain(Notes notes) {
        try {
            int count = notes.embedAgain();
            if (count > 0) {
                LOG.info("embedded {} notes again, with another embedder than before", count);
            }
        } catch (UnavailableException e) {
            LOG.error("notes do not work: {}", e.getMessage());
        }
    }

    private static HttpApi listen(Settings settings, List<Routes> routes) {
        try {
            return HttpApi.start(new InetSocketAddress(settings.host(), settings.port()), routes);
        } catch (IOException | RuntimeException e) {
            throw new StartupException(
                    ExitCode.ADDRESS,
                    "BRAIN_HOST=%s, BRAIN_PORT=%d: cannot listen there: %s"
                            .formatted(settings.host(), settings.port(), Reason.of(e)),
                    e);
        }
    }
}
