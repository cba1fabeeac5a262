package dev.personalbrain.benchmarks.deployment;

import java.util.List;

/** A way to get an application to a machine. */
enum Way {
    MULTI_STAGE("multi-stage Dockerfile", List.of("brain:vendor", "brain:dockerfile", "-Dbrain.strategy=multi-stage")),
    RUNTIME_INSTALL(
            "runtime-install Dockerfile",
            List.of("brain:vendor", "brain:dockerfile", "-Dbrain.strategy=runtime-install")),
    LAZY("lazy Dockerfile", List.of("brain:vendor", "brain:dockerfile", "-Dbrain.strategy=lazy")),
    TARBALL("tarball", List.of("brain:vendor", "brain:release")),
    BUNDLE("bundle", List.of("brain:release", "-Dbrain.bundle=true"));

    private final String title;
    private final List<String> goals;

    Way(String title, List<String> goals) {
        this.title = title;
        this.goals = goals;
    }

    /** In the table. */
    String title() {
        return title;
    }

    /** Of Maven; vendor where modules are fetched later. */
    List<String> goals() {
        return goals;
    }

    boolean isImage() {
        return this == MULTI_STAGE || this == RUNTIME_INSTALL || this == LAZY;
    }
}
