package dev.personalbrain.image.jib;

import dev.personalbrain.application.BuildTime;
import dev.personalbrain.application.FileContent;
import dev.personalbrain.image.BaseImage;
import dev.personalbrain.image.ContainerSettings;
import dev.personalbrain.image.HealthCheck;
import dev.personalbrain.image.ImageEntry;
import dev.personalbrain.image.ImageLayer;
import dev.personalbrain.image.ImagePlan;
import dev.personalbrain.image.Owner;
import dev.personalbrain.image.Port;
import dev.personalbrain.platform.Platform;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Builds plans of images, and their parts. */
final class TestPlan {
    static final Platform PLATFORM = Platform.parse("linux-x64").orElseThrow();
    static final Owner USER = new Owner(10001, 10001);

    private TestPlan() {}

    static ImagePlan of(ContainerSettings container, ImageLayer... layers) {
        BaseImage base = BaseImage.parse("base", "example/base:1", Path.of(""));
        return new ImagePlan(base, PLATFORM, List.of(layers), container, BuildTime.parse("2026-01-01T00:00:00Z"));
    }

    /** Everything set. */
    static ContainerSettings container() {
        return new ContainerSettings(
                USER,
                List.of("/app/brain-wrapper.sh"),
                List.of("--verbose"),
                new TreeMap<>(Map.of("BRAIN_INSTALL", "never", "LANG", "C.UTF-8 \"$HOME\"")),
                "/app",
                new TreeSet<>(List.of(new Port(3333, "tcp"), new Port(53, 54, "udp"))),
                new TreeSet<>(List.of("/app/data")),
                new TreeMap<>(Map.of("org.opencontainers.image.title", "brain", "multi", "two\nlines")),
                Optional.of("SIGINT"),
                Optional.of(new HealthCheck(
                        List.of("java", "-jar", "/app/brain-health.jar"),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(5),
                        Duration.ofMillis(1500),
                        3)));
    }

    /** As little as a plan can say. */
    static ContainerSettings modest() {
        return new ContainerSettings(
                USER,
                List.of(),
                List.of(),
                new TreeMap<>(),
                "/app",
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeMap<>(),
                Optional.empty(),
                Optional.empty());
    }

    static ImageLayer layer(String name, ImageEntry... entries) {
        return new ImageLayer(name, List.of(entries));
    }

    static ImageEntry.File file(String path, String content) {
        return file(path, new FileContent.OfBytes(content.getBytes(StandardCharsets.UTF_8)));
    }

    static ImageEntry.File file(String path, FileContent content) {
        return new ImageEntry.File(path, 0644, Owner.ROOT, content);
    }
}
