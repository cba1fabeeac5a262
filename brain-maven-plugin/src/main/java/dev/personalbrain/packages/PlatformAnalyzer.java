package dev.personalbrain.packages;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Looks at the packages of one platform. */
final class PlatformAnalyzer {
    private final PlatformContext context;
    private final List<PackageAnalysis> packages = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private PlatformAnalyzer(PlatformContext context) {
        this.context = context;
    }

    /** @param cached all packages of the platform, bundled ones among them */
    static NpmAnalysis analyze(PlatformContext context, List<CachedPackage> cached) throws IOException {
        return new PlatformAnalyzer(context).analyze(cached);
    }

    private NpmAnalysis analyze(List<CachedPackage> cached) throws IOException {
        for (List<CachedPackage> places : byId(cached).values()) {
            add(places, cached);
        }
        findings.addAll(SiblingGate.check(packages));
        return new NpmAnalysis(
                context.platform(), packages, context.target().selection().missing(), findings);
    }

    private void add(List<CachedPackage> places, List<CachedPackage> all) throws IOException {
        PackageAnalyzer analyzer = new PackageAnalyzer(
                context,
                places.get(0),
                places.stream().map(each -> each.locked().folder()).sorted().toList());
        PackageAnalysis analysis = analyzer.analyze(scripts(places.get(0), all));
        packages.add(analysis);
        if (analysis.installed() && !analysis.dropped()) {
            findings.addAll(analyzer.findings());
        }
    }

    private static Map<String, List<CachedPackage>> byId(List<CachedPackage> cached) {
        Bundles bundles = new Bundles(cached.stream().map(CachedPackage::locked).toList());
        Map<String, List<CachedPackage>> byId = new TreeMap<>();
        for (CachedPackage each : bundles.own(cached)) {
            List<CachedPackage> places = byId.computeIfAbsent(each.id(), id -> new ArrayList<>());
            places.add(each);
            if (!places.get(0).tarballSha256().equals(each.tarballSha256())) {
                throw new UserException(
                        ExitCode.CONFIGURATION,
                        each.id() + ": the lock file has it with different integrities, in "
                                + places.get(0).locked().folder() + " and "
                                + each.locked().folder()
                                + "; lock both from one registry");
            }
        }
        return byId;
    }

    /** Of the package itself, and of those in its bundle. */
    private List<InstallScript> scripts(CachedPackage cached, List<CachedPackage> all) throws IOException {
        Map<String, InstallScript> scripts = new LinkedHashMap<>();
        String inside = cached.locked().folder() + Bundles.INNER;
        for (CachedPackage each : all) {
            boolean bundled = each.locked().inBundle() && each.locked().folder().startsWith(inside);
            if (each.locked().folder().equals(cached.locked().folder()) || bundled) {
                command(each).ifPresent(command -> scripts.put(each.id(), script(each, command)));
            }
        }
        return List.copyOf(scripts.values());
    }

    private static Optional<String> command(CachedPackage cached) {
        return cached.installScript()
                .or(() -> cached.locked().hasInstallScript()
                        ? Optional.of("a script that the lock file knows of")
                        : Optional.empty());
    }

    private InstallScript script(CachedPackage cached, String command) {
        return new InstallScript(cached.id(), command, context.decisions().of(cached.locked()));
    }
}
