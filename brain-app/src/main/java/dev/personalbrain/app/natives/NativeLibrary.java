package dev.personalbrain.app.natives;

import dev.personalbrain.app.error.Reason;
import dev.personalbrain.app.error.UnavailableException;

/**
 * A native library that is loaded when it is first needed. The first attempt decides: a class whose initialiser failed never recovers,
 * and says less each time.
 */
public final class NativeLibrary {
    private final String name;
    private final Loading loading;
    private boolean loaded;
    private Throwable failure;

    public NativeLibrary(String name, Loading loading) {
        this.name = name;
        this.loading = loading;
    }

    /** @throws UnavailableException if it cannot be loaded, now or at the first attempt */
    public synchronized void load() {
        if (!loaded && failure == null) {
            attempt();
        }
        if (failure != null) {
            throw new UnavailableException(name + " cannot be loaded: " + Reason.of(failure), failure);
        }
    }

    private void attempt() {
        try {
            loading.run();
            loaded = true;
        } catch (Exception | LinkageError e) {
            failure = e;
        }
    }

    /** Makes the library's own loader do its work. */
    @FunctionalInterface
    public interface Loading {
        void run() throws Exception;
    }
}
