package dev.personalbrain.app.health;

/** A native library that the application stands on. */
interface Library {
    String name();

    /**
     * Loads the library where that has not happened yet, and makes it work.
     *
     * @return its version
     * @throws Exception or a {@link LinkageError} if it does not work
     */
    String check() throws Exception;
}
