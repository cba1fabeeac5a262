package dev.personalbrain.benchmarks.image;

import java.util.List;

/** What happened since the application was last pushed. */
enum Scenario {
    /** Nothing has ever been pushed or cached; the registry has the base image in another repository. */
    COLD("the first push", List.of()),
    NOTHING("nothing changed", List.of()),
    CODE("a change of the code", List.of()),
    GUAVA("an update of guava", List.of("-Dguava.version=33.8.0-jre")),
    ZSTD("an update of zstd-jni", List.of("-Dzstd-jni.version=1.5.7-25")),
    ROCKSDB("an update of rocksdbjni", List.of("-Drocksdbjni.version=11.1.2")),
    /** The registry has the image; the machine has Maven's local repository alone. */
    FRESH("nothing changed, on a fresh machine", List.of());

    private final String title;
    private final List<String> properties;

    Scenario(String title, List<String> properties) {
        this.title = title;
        this.properties = properties;
    }

    /** Reads well behind "after". */
    String title() {
        return title;
    }

    /** Of the application's pom. */
    List<String> properties() {
        return properties;
    }

    /** Whether the tool and the project begin with nothing. */
    boolean isFresh() {
        return this == COLD || this == FRESH;
    }

    boolean isPushedBefore() {
        return this != COLD;
    }
}
