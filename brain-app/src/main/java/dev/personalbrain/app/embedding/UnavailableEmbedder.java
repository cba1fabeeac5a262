package dev.personalbrain.app.embedding;

import dev.personalbrain.app.error.UnavailableException;

/** Stands where a model is configured but a library that it needs cannot be loaded: the rest of the application goes on. */
public record UnavailableEmbedder(UnavailableException reason) implements Embedder {
    @Override
    public String id() {
        throw again();
    }

    @Override
    public Vector embed(String text) {
        throw again();
    }

    private UnavailableException again() {
        return new UnavailableException(reason.getMessage(), reason);
    }
}
