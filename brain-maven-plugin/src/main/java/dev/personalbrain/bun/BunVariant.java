package dev.personalbrain.bun;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** For which processors of an architecture a Bun is built; only x64 has more than one. */
public enum BunVariant {
    /** What Bun's makers offer first. Before 1.4 that is the modern one. */
    DEFAULT,
    /** Runs on every x64 processor since 2008. */
    BASELINE,
    /** Needs AVX2, so a processor of 2013 or younger. */
    MODERN;

    /** By the name that {@link #toString} gives. */
    public static Optional<BunVariant> parse(String name) {
        return Stream.of(values())
                .filter(variant -> variant.toString().equals(name))
                .findFirst();
    }

    /** What it adds to the name of a target: {@code -baseline}, nothing for the default. */
    String suffix() {
        return this == DEFAULT ? "" : "-" + this;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
