package dev.personalbrain.image.jib;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.image.jib.LayerOutcome.Delivery;
import dev.personalbrain.image.jib.LayerOutcome.Origin;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImageSummaryTest {
    @Test
    void saysForEachLayerOfTheApplicationWhatBecameOfIt() {
        assertThat(lines(
                        layer("base 1", 30_000_000, Origin.BASE, Delivery.PRESENT),
                        layer("base 2", 40_000_000, Origin.BASE, Delivery.PRESENT),
                        layer("native:zstd", 450_000, Origin.REUSED, Delivery.PRESENT),
                        layer("application", 10_000, Origin.MADE, Delivery.SENT)))
                .containsExactly(
                        "  layer        compressed",
                        "  base image      70.0 MB  2 layers",
                        "  native:zstd     0.45 MB  reused, was there",
                        "  application     0.01 MB  made, sent",
                        "  in all          70.5 MB  0.01 MB sent",
                        "  digest sha256:01",
                        "  id     sha256:02");
    }

    @Test
    void saysHowMuchOfTheBaseWasSent() {
        assertThat(lines(
                        layer("base 1", 30_000_000, Origin.BASE, Delivery.PRESENT),
                        layer("base 2", 40_000_000, Origin.BASE, Delivery.SENT)))
                .contains("  base image     70.0 MB  2 layers, 1 sent", "  in all         70.0 MB  40.0 MB sent");
    }

    @Test
    void saysNothingOfSendingWhereNothingIsSent() {
        assertThat(lines(
                        layer("base 1", 30_000_000, Origin.BASE, Delivery.UNTOUCHED),
                        layer("application", 10_000, Origin.MADE, Delivery.UNTOUCHED)))
                .contains("  base image      30.0 MB  1 layer", "  application     0.01 MB  made")
                .noneMatch(line -> line.contains("sent"));
    }

    private static List<String> lines(LayerOutcome... layers) {
        Result result = new Result("app", List.of("1"), "sha256:01", "sha256:02", Optional.empty(), true);
        return ImageSummary.of(new ImageOutcome(result, List.of(layers)));
    }

    private static LayerOutcome layer(String name, long bytes, Origin origin, Delivery delivery) {
        return new LayerOutcome(name, "sha256:00", bytes, origin, delivery);
    }
}
