package dev.personalbrain.modules;

import dev.personalbrain.analysis.Dependency;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The patterns of one parameter; remembers which of them matched something. */
final class ArtifactPatterns {
    private final String parameter;
    private final List<ArtifactPattern> patterns;
    private final Set<ArtifactPattern> used = new HashSet<>();

    private ArtifactPatterns(String parameter, List<ArtifactPattern> patterns) {
        this.parameter = parameter;
        this.patterns = patterns;
    }

    /** @param parameter for messages: {@code <external>} */
    static ArtifactPatterns of(String parameter, List<String> texts) {
        List<ArtifactPattern> patterns = new ArrayList<>();
        for (String text : texts) {
            patterns.add(ArtifactPattern.parse(text)
                    .orElseThrow(() -> new UserException(
                            ExitCode.CONFIGURATION,
                            parameter + " entry " + (patterns.size() + 1) + ": '" + text
                                    + "' is not group:artifact or group:artifact:classifier")));
        }
        return new ArtifactPatterns(parameter, patterns);
    }

    boolean match(Dependency dependency) {
        List<ArtifactPattern> matching =
                patterns.stream().filter(each -> each.matches(dependency)).toList();
        used.addAll(matching);
        return !matching.isEmpty();
    }

    /** One note for each pattern that has matched nothing. */
    List<String> unused() {
        return patterns.stream()
                .filter(pattern -> !used.contains(pattern))
                .map(pattern -> parameter + ": '" + pattern + "' matches no dependency")
                .toList();
    }
}
