package dev.personalbrain.image.jib;

import dev.personalbrain.analysis.Megabytes;
import dev.personalbrain.analysis.TextTable;
import dev.personalbrain.image.jib.LayerOutcome.Delivery;
import dev.personalbrain.image.jib.LayerOutcome.Origin;
import java.util.ArrayList;
import java.util.List;

/** What a build says of an image that has arrived: its layers, how much of them moved, its digest. */
public final class ImageSummary {
    private ImageSummary() {}

    /** Lines without line ends. */
    public static List<String> of(ImageOutcome outcome) {
        List<String> lines = new ArrayList<>();
        TextTable table = new TextTable("layer", "compressed", "");
        table.row("base image", Megabytes.of(outcome.baseBytes()), base(outcome));
        outcome.layers().stream()
                .filter(layer -> layer.origin() != Origin.BASE)
                .forEach(layer -> table.row(layer.name(), Megabytes.of(layer.bytes()), words(layer)));
        table.row("in all", Megabytes.of(outcome.bytes()), sent(outcome));
        table.lines().forEach(line -> lines.add("  " + line));
        lines.add("  digest " + outcome.result().digest());
        lines.add("  id     " + outcome.result().imageId());
        return lines;
    }

    private static String base(ImageOutcome outcome) {
        List<LayerOutcome> layers = outcome.layers().stream()
                .filter(layer -> layer.origin() == Origin.BASE)
                .toList();
        long sent = layers.stream()
                .filter(layer -> layer.delivery() == Delivery.SENT)
                .count();
        String count = layers.size() == 1 ? "1 layer" : layers.size() + " layers";
        return sent == 0 ? count : count + ", " + sent + " sent";
    }

    private static String words(LayerOutcome layer) {
        String origin = layer.origin() == Origin.REUSED ? "reused" : "made";
        return switch (layer.delivery()) {
            case SENT -> origin + ", sent";
            case PRESENT -> origin + ", was there";
            case UNTOUCHED -> origin;
        };
    }

    private static String sent(ImageOutcome outcome) {
        return outcome.sentBytes() == 0 ? "" : Megabytes.of(outcome.sentBytes()) + " sent";
    }
}
