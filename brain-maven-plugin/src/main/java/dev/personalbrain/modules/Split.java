package dev.personalbrain.modules;

import dev.personalbrain.analysis.Dependency;
import dev.personalbrain.analysis.DependencyAnalysis;
import dev.personalbrain.error.UserException;
import java.util.ArrayList;
import java.util.List;

/** Which dependencies become native modules and which are bundled, for all platforms at once. */
final class Split {
    private final ArtifactPatterns external;
    private final ArtifactPatterns kept;
    private final List<String> notes;

    final List<Dependency> modules = new ArrayList<>();
    final List<Dependency> bundled = new ArrayList<>();

    /** @throws UserException where a pattern is malformed */
    Split(ModulesRequest request, List<String> notes) {
        this.external = ArtifactPatterns.of("<external>", request.rules().external());
        this.kept = ArtifactPatterns.of("<bundled>", request.rules().bundled());
        this.notes = notes;
        for (int index = 0; index < request.analyses().get(0).dependencies().size(); index++) {
            add(request, index);
        }
        notes.addAll(external.unused());
        notes.addAll(kept.unused());
    }

    private void add(ModulesRequest request, int index) {
        List<DependencyAnalysis> views = request.analyses().stream()
                .map(analysis -> analysis.dependencies().get(index))
                .toList();
        Dependency dependency = views.get(0).dependency();
        boolean isNative = views.stream().anyMatch(DependencyAnalysis::external);
        if (kept.match(dependency)) {
            bundle(dependency, isNative, "is bundled as configured");
        } else if (!isNative && !external.match(dependency)) {
            bundled.add(dependency);
        } else if (dependency.project()) {
            bundle(dependency, isNative, "is built here, so no repository has it: it is bundled");
        } else if (views.stream().allMatch(DependencyAnalysis::dropped)) {
            notes.add(dependency.id() + ": is for other platforms only: left out");
            views.forEach(view -> view.warnings().forEach(warning -> notes.add(dependency.id() + ": " + warning)));
        } else {
            modules.add(dependency);
        }
    }

    private void bundle(Dependency dependency, boolean isNative, String reason) {
        bundled.add(dependency);
        if (isNative) {
            notes.add(dependency.id() + ": " + reason + ", with the libraries of all platforms in it");
        }
    }
}
