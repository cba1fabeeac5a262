package dev.personalbrain.lock.semver;

/** One end of a range, as {@code >=1.2.3}. */
record Bound(Side side, Version version) {
    enum Side {
        ABOVE,
        FROM,
        EXACTLY,
        UP_TO,
        BELOW
    }

    boolean admits(Version other) {
        int order = other.compareTo(version);
        return switch (side) {
            case ABOVE -> order > 0;
            case FROM -> order >= 0;
            case EXACTLY -> order == 0;
            case UP_TO -> order <= 0;
            case BELOW -> order < 0;
        };
    }

    /** A prerelease is meant only where somebody has named a prerelease of the same numbers. */
    boolean speaksOf(Version prerelease) {
        return !version.prerelease().isEmpty() && version.sameNumbers(prerelease);
    }
}
