package dev.personalbrain.image.jib;

import dev.personalbrain.image.jib.LayerOutcome.Delivery;
import dev.personalbrain.image.jib.LayerOutcome.Origin;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Writes down what becomes of each layer, and passes everything on to another listener. */
final class LayerLedger implements ImageListener {
    private final ImageListener next;
    private final Map<Key, Origin> origins = new ConcurrentHashMap<>();
    private final Map<Key, Delivery> deliveries = new ConcurrentHashMap<>();

    LayerLedger(ImageListener next) {
        this.next = next;
    }

    /** What events say of a layer. */
    private record Key(String name, long bytes) {}

    /** Layers that several images share count once. */
    List<LayerOutcome> outcomes(List<BuiltImage> images) {
        Map<String, LayerOutcome> outcomes = new LinkedHashMap<>();
        for (BuiltImage image : images) {
            for (LayerBlob layer : image.layers()) {
                outcomes.putIfAbsent(layer.digest(), outcome(layer));
            }
        }
        return List.copyOf(outcomes.values());
    }

    private LayerOutcome outcome(LayerBlob layer) {
        Key key = new Key(layer.name(), layer.size());
        return new LayerOutcome(
                layer.name(),
                layer.digest(),
                layer.size(),
                origins.getOrDefault(key, Origin.BASE),
                deliveries.getOrDefault(key, Delivery.UNTOUCHED));
    }

    @Override
    public void base(String reference) {
        next.base(reference);
    }

    @Override
    public void layer(String name, long compressedBytes, boolean reused) {
        origins.put(new Key(name, compressedBytes), reused ? Origin.REUSED : Origin.MADE);
        next.layer(name, compressedBytes, reused);
    }

    @Override
    public void transferred(String name, long bytes, long total) {
        next.transferred(name, bytes, total);
    }

    @Override
    public void uploaded(String name, long bytes) {
        deliveries.put(new Key(name, bytes), Delivery.SENT);
        next.uploaded(name, bytes);
    }

    @Override
    public void present(String name, long bytes) {
        deliveries.put(new Key(name, bytes), Delivery.PRESENT);
        next.present(name, bytes);
    }

    @Override
    public void retry(String what, String reason, Duration delay) {
        next.retry(what, reason, delay);
    }

    @Override
    public void warn(String message) {
        next.warn(message);
    }
}
