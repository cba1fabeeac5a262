package dev.personalbrain.packages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The way into this package for applications: what their npm packages hold, and what a manifest says of them. */
public final class NpmPackages {
    private NpmPackages() {}

    /**
     * One analysis for each platform, in the order of the request. Fetches what the cache lacks. What is wrong with the packages is in the
     * analyses; {@link #modules} refuses it.
     *
     * @throws dev.personalbrain.error.UserException as {@link PackageCache#get(List)}; CONFIGURATION where a decision makes no sense
     */
    public static List<NpmAnalysis> analyze(NpmRequest request) throws IOException {
        ScriptDecisions decisions = ScriptDecisions.of(request.scripts(), request.tree());
        List<NpmAnalysis> analyses = new ArrayList<>();
        for (NpmTarget target : request.targets()) {
            PlatformContext context = PlatformContext.of(request, target, decisions);
            analyses.add(PlatformAnalyzer.analyze(
                    context, request.cache().get(target.selection().packages())));
        }
        return analyses;
    }

    /** @throws dev.personalbrain.error.UserException CONFIGURATION, where these are any: install scripts that wait for a decision */
    public static void requireDecisions(List<InstallScript> undecided) {
        Requirements.requireDecisions(undecided);
    }

    /**
     * What the manifest says of the packages that are installed.
     *
     * @throws dev.personalbrain.error.UserException where an install script waits for a decision, a native file would not load or is
     *     missing: all of it in one message
     */
    public static NpmModules modules(NpmRequest request, List<NpmAnalysis> analyses) throws IOException {
        for (NpmAnalysis analysis : analyses) {
            Requirements.check(analysis, request.acceptMissing());
        }
        return ModuleBuilder.build(request, analyses);
    }
}
