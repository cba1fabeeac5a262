package dev.personalbrain.application;

import java.util.List;
import java.util.stream.Stream;

/** The one tree of files that every output holds, as layers, seldom-changing first. No path occurs twice. */
public record ApplicationLayout(List<Layer> layers) {
    public ApplicationLayout {
        layers = List.copyOf(layers);
    }

    public Stream<LayoutEntry> entries() {
        return layers.stream().flatMap(layer -> layer.entries().stream());
    }
}
