package dev.personalbrain.app.notes;

import dev.personalbrain.app.embedding.Embedder;
import dev.personalbrain.app.embedding.Vector;
import dev.personalbrain.app.error.InvalidInputException;
import dev.personalbrain.app.storage.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps notes and finds them. */
public final class Notes {
    private static final int MAX_QUESTION = 10_000;
    private static final int BATCH = 100;

    private final Database database;
    private final Embedder embedder;

    public Notes(Database database, Embedder embedder) {
        this.database = database;
        this.embedder = embedder;
    }

    public Note add(Draft draft) {
        String id = embedder.id();
        Vector embedding = embedder.embed(draft.text());
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return database.write(connection -> new NoteStore(connection).add(draft, now, id, embedding));
    }

    public Optional<Note> find(long id) {
        return database.read(connection -> new NoteStore(connection).find(id));
    }

    public List<Note> list(NoteFilter filter) {
        return database.read(connection -> new NoteStore(connection).list(filter));
    }

    /** Whether there was one. */
    public boolean delete(long id) {
        return database.write(connection -> new NoteStore(connection).delete(id));
    }

    /** The nearest notes, nearest first; of equally near ones the oldest first. */
    public List<Hit> search(String question, int limit) {
        if (question.isBlank() || question.length() > MAX_QUESTION) {
            throw new InvalidInputException("q: 1 to %d characters were expected".formatted(MAX_QUESTION));
        }
        String id = embedder.id();
        Vector vector = embedder.embed(question);
        return database.read(connection -> hits(connection, new EmbeddingStore(connection).nearest(vector, id, limit)));
    }

    /** Embeds again what another embedder has embedded, a batch in each transaction. Returns how many notes that were. */
    public int embedAgain() {
        int total = 0;
        for (int batch = BATCH; batch == BATCH; total += batch) {
            batch = database.write(this::embedBatch);
        }
        return total;
    }

    private int embedBatch(Connection connection) throws SQLException {
        EmbeddingStore store = new EmbeddingStore(connection);
        List<EmbeddingStore.Stale> stale = store.stale(embedder.id(), BATCH);
        for (EmbeddingStore.Stale note : stale) {
            store.replace(note.id(), embedder.id(), embedder.embed(note.text()));
        }
        return stale.size();
    }

    private static List<Hit> hits(Connection connection, Nearest nearest) throws SQLException {
        NoteStore store = new NoteStore(connection);
        List<Hit> hits = new ArrayList<>();
        for (Nearest.Candidate candidate : nearest.candidates()) {
            store.find(candidate.id()).ifPresent(note -> hits.add(new Hit(note, candidate.score())));
        }
        return hits;
    }
}
