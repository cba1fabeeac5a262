package dev.personalbrain.image.jib;

/** Told how many bytes more of a layer have been read. */
@FunctionalInterface
interface LayerProgress {
    void read(LayerBlob layer, long bytes);
}
