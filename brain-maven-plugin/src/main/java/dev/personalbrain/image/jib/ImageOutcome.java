package dev.personalbrain.image.jib;

import dev.personalbrain.image.jib.LayerOutcome.Delivery;
import dev.personalbrain.image.jib.LayerOutcome.Origin;
import java.util.List;

/**
 * What became of an image, or of one for each of several platforms.
 *
 * @param layers in their order, those of the first platform first; a layer that platforms share once
 */
public record ImageOutcome(Result result, List<LayerOutcome> layers) {
    public ImageOutcome {
        layers = List.copyOf(layers);
    }

    /** Compressed, the base's included. */
    public long bytes() {
        return layers.stream().mapToLong(LayerOutcome::bytes).sum();
    }

    public long baseBytes() {
        return layers.stream()
                .filter(layer -> layer.origin() == Origin.BASE)
                .mapToLong(LayerOutcome::bytes)
                .sum();
    }

    public long sentBytes() {
        return layers.stream()
                .filter(layer -> layer.delivery() == Delivery.SENT)
                .mapToLong(LayerOutcome::bytes)
                .sum();
    }
}
