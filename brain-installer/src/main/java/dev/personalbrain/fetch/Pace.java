package dev.personalbrain.fetch;

/** Judges how fast bytes arrive. */
interface Pace {
    Pace ANY = bytes -> {};

    /** @throws SourceException where they arrive too slowly */
    void arrived(long bytes) throws SourceException;
}
