package dev.personalbrain.modules;

import java.util.Optional;
import org.eclipse.aether.util.version.GenericVersionScheme;
import org.eclipse.aether.version.InvalidVersionSpecificationException;
import org.eclipse.aether.version.VersionConstraint;

/** A range of versions as Maven writes and orders them: {@code [3.40,4)}. */
record VersionRange(String text, VersionConstraint constraint) {
    private static final GenericVersionScheme SCHEME = new GenericVersionScheme();

    /** Empty where the text is no range; a single version without brackets is none. */
    static Optional<VersionRange> parse(String text) {
        try {
            VersionConstraint constraint = SCHEME.parseVersionConstraint(text);
            return constraint.getRange() == null ? Optional.empty() : Optional.of(new VersionRange(text, constraint));
        } catch (InvalidVersionSpecificationException e) {
            return Optional.empty();
        }
    }

    boolean contains(String version) {
        try {
            return constraint.containsVersion(SCHEME.parseVersion(version));
        } catch (InvalidVersionSpecificationException e) {
            throw new IllegalStateException("Maven resolved a version that it cannot read: " + version, e);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
