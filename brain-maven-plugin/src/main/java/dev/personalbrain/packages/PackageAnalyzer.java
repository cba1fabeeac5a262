package dev.personalbrain.packages;

import dev.personalbrain.lock.LockedPackage;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks at one version of a package, which may lie at several places of the tree, from one platform. */
final class PackageAnalyzer {
    private final PlatformContext context;
    private final CachedPackage cached;
    private final List<String> folders;
    private final NativeShare share;
    private final List<VendoredCopy> vendored = new ArrayList<>();
    private final List<PackageFile> kept = new ArrayList<>();
    private final Map<Pruned, List<PackageFile>> pruned = new EnumMap<>(Pruned.class);
    private final List<Finding> findings = new ArrayList<>();
    private boolean dropped;
    private boolean missing;

    PackageAnalyzer(PlatformContext context, CachedPackage cached, List<String> folders) {
        this.context = context;
        this.cached = cached;
        this.folders = folders;
        this.share = NativeShare.of(cached, context.platform());
    }

    PackageAnalysis analyze(List<InstallScript> scripts) throws IOException {
        String reason = decide();
        return new PackageAnalysis(
                cached,
                folders,
                folders.stream().anyMatch(context.target().installed()::contains),
                dropped,
                missing,
                reason,
                kept,
                vendored,
                pruned,
                scripts,
                dropped ? List.of() : PackageWarnings.of(share, context.platform()));
    }

    List<Finding> findings() {
        return findings;
    }

    private String decide() throws IOException {
        if (!share.isEmpty() && context.twins().isForOther(cached.locked())) {
            return dropForOtherLibc();
        }
        addVendored();
        share.unfit().forEach(file -> findings.add(finding(file)));
        keepNatives();
        if (keepRest()) {
            return dropAll(Pruned.TYPES, "left out: type declarations only");
        }
        vendored.forEach(
                copy -> kept.removeIf(file -> file.path().equals(copy.content().path())));
        return reason();
    }

    private String dropForOtherLibc() {
        Optional<LockedPackage> twin = context.twins().twin(cached.locked());
        missing = twin.isEmpty() && !context.acceptsMissing(cached);
        return dropAll(
                Pruned.FOREIGN,
                "left out: for another C library"
                        + twin.map(each -> ", " + each.name() + " stands in").orElse(""));
    }

    private String dropAll(Pruned why, String reason) {
        dropped = true;
        kept.clear();
        pruned.clear();
        pruned.put(why, cached.files());
        return reason;
    }

    private void addVendored() throws IOException {
        for (ScriptDecision.VendoredFile file : context.decisions().vendored(cached.locked())) {
            VendoredCopy copy = VendoredFiles.read(cached.locked().name(), file);
            if (!copy.content().isNative() || copy.content().runsOn(context.platform())) {
                vendored.add(copy);
            } else if (!context.isForAnotherTarget(copy.content())) {
                findings.add(finding(copy.content()));
            }
        }
    }

    private Finding finding(PackageFile file) {
        return new Finding(cached.id(), file.path(), context.platform().toString(), file.have());
    }

    private void keepNatives() {
        kept.addAll(share.kept());
        if (!share.foreign().isEmpty()) {
            pruned.put(Pruned.FOREIGN, share.foreign());
        }
        boolean vendoredNative =
                vendored.stream().anyMatch(each -> each.content().isNative());
        missing = !share.isEmpty()
                && share.kept().isEmpty()
                && findings.isEmpty()
                && !vendoredNative
                && !context.acceptsMissing(cached);
    }

    /** @return whether what is left is of use to a compiler alone */
    private boolean keepRest() throws IOException {
        List<PackageFile> rest =
                cached.files().stream().filter(file -> !file.isNative()).toList();
        if (!context.prunes(cached)) {
            kept.addAll(rest);
            return false;
        }
        Pruning pruning = Pruning.of(cached, rest);
        kept.addAll(pruning.kept());
        pruned.putAll(pruning.pruned());
        return share.isEmpty() && vendored.isEmpty() && pruning.leavesTypesOnly();
    }

    private String reason() {
        List<PackageFile> natives = new ArrayList<>(share.kept());
        vendored.stream()
                .map(VendoredCopy::content)
                .filter(PackageFile::isNative)
                .forEach(natives::add);
        if (missing) {
            return "no native file for " + context.platform() + " (it has " + platforms() + ")";
        }
        if (natives.isEmpty()) {
            return withoutNatives();
        }
        return natives.size() == 1 ? natives.get(0).path() : natives.size() + " native files";
    }

    private String withoutNatives() {
        if (!findings.isEmpty()) {
            return "native files that would not load";
        }
        return share.isEmpty() ? "no native files" : "no native file, which <acceptMissing> allows";
    }

    private String platforms() {
        return share.foreign().stream()
                .flatMap(file -> file.library().stream())
                .flatMap(library -> library.platforms().stream())
                .distinct()
                .sorted()
                .map(Platform::toString)
                .collect(Collectors.joining(", "));
    }
}
