package dev.personalbrain.app.health;

import dev.personalbrain.app.storage.Database;
import java.util.List;

/** Checks all native libraries, all at once, since the first check of each one loads it. */
public final class Health {
    private final List<Library> libraries;

    Health(List<Library> libraries) {
        this.libraries = libraries;
    }

    public static Health of(Database database) {
        return new Health(List.of(
                new SqliteLibrary(database), new OnnxLibrary(), new TokenizersLibrary(), new VodozemacLibrary()));
    }

    public List<LibraryStatus> check() {
        return libraries.parallelStream().map(LibraryStatus::of).toList();
    }
}
