package dev.personalbrain.modules;

import dev.personalbrain.analysis.Dependency;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names artifacts as {@code group:artifact} (whatever the classifier) or {@code group:artifact:classifier}; {@code *} stands for any
 * characters. Says nothing about versions.
 */
record ArtifactPattern(String text, Glob glob, boolean withClassifier) {
    private static final Pattern SYNTAX = Pattern.compile("[\\w.*-]+:[\\w.*-]+(:[\\w.*-]+)?");

    /** Empty where the text is no such pattern. */
    static Optional<ArtifactPattern> parse(String text) {
        if (!SYNTAX.matcher(text).matches()) {
            return Optional.empty();
        }
        boolean withClassifier = text.indexOf(':') != text.lastIndexOf(':');
        return Optional.of(new ArtifactPattern(text, Glob.of(text), withClassifier));
    }

    boolean matches(Dependency dependency) {
        String name = dependency.groupId() + ":" + dependency.artifactId();
        return glob.matches(withClassifier ? name + ":" + dependency.classifier() : name);
    }

    @Override
    public String toString() {
        return text;
    }
}
