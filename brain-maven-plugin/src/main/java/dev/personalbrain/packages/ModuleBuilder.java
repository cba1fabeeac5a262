package dev.personalbrain.packages;

import dev.personalbrain.binary.NativeLibrary;
import dev.personalbrain.checksum.Sha256;
import dev.personalbrain.lock.LockedPackage;
import dev.personalbrain.lock.npmrc.Remote;
import dev.personalbrain.manifest.NpmFile;
import dev.personalbrain.manifest.NpmInstallation;
import dev.personalbrain.manifest.NpmModule;
import dev.personalbrain.npm.UnixShebang;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes a manifest's modules of the packages that are installed. */
final class ModuleBuilder {
    private final NpmRequest request;
    private final Map<String, PackageAnalysis> byId = new TreeMap<>();
    private final Map<String, Map<Platform, NpmInstallation>> installations = new TreeMap<>();
    private final Map<String, Path> vendored = new TreeMap<>();

    private ModuleBuilder(NpmRequest request) {
        this.request = request;
    }

    static NpmModules build(NpmRequest request, List<NpmAnalysis> analyses) throws IOException {
        ModuleBuilder builder = new ModuleBuilder(request);
        for (NpmAnalysis analysis : analyses) {
            builder.add(analysis);
        }
        return builder.modules(analyses);
    }

    private void add(NpmAnalysis analysis) throws IOException {
        List<PackageAnalysis> installed = analysis.packages().stream()
                .filter(each -> each.installed() && !each.dropped())
                .toList();
        Programs programs = Programs.of(InstalledPlaces.of(installed, request.target(analysis.platform())));
        for (PackageAnalysis each : installed) {
            byId.putIfAbsent(each.id(), each);
            installations
                    .computeIfAbsent(each.id(), id -> new TreeMap<>())
                    .put(analysis.platform(), installation(each, programs));
            each.vendored().forEach(copy -> vendored.put(copy.source(), copy.file()));
        }
    }

    private NpmModules modules(List<NpmAnalysis> analyses) {
        List<NpmModule> modules = new ArrayList<>();
        Map<String, Path> tarballs = new TreeMap<>();
        for (PackageAnalysis each : byId.values()) {
            NpmModule module = module(each.cached());
            modules.add(module);
            tarballs.put(module.path(), each.cached().tarball());
        }
        return new NpmModules(
                modules,
                tarballs,
                vendored,
                analyses.stream().flatMap(ModuleBuilder::notes).distinct().toList());
    }

    private static Stream<String> notes(NpmAnalysis analysis) {
        return analysis.packages().stream()
                .filter(each -> each.installed() && !each.dropped())
                .flatMap(each -> each.warnings().stream().map(warning -> each.id() + ": " + warning));
    }

    private NpmModule module(CachedPackage cached) {
        LockedPackage locked = cached.locked();
        Remote remote = request.cache().settings().remote(locked);
        return new NpmModule(
                locked.name(),
                locked.version(),
                remote.base().toString(),
                remote.path(),
                cached.tarballBytes(),
                cached.tarballSha256(),
                locked.integrity().orElseThrow().toString(),
                installations.get(cached.id()));
    }

    private static NpmInstallation installation(PackageAnalysis each, Programs programs) throws IOException {
        List<NpmFile> files = new ArrayList<>();
        for (PackageFile file : each.kept()) {
            files.add(file(each, file, programs));
        }
        each.vendored().forEach(copy -> files.add(file(copy.content(), Optional.of(copy.source()))));
        Map<String, String> links = new TreeMap<>();
        each.folders().forEach(folder -> links.putAll(programs.linksOf(folder)));
        return new NpmInstallation(each.folders(), files, links);
    }

    private static NpmFile file(PackageAnalysis owner, PackageFile file, Programs programs) throws IOException {
        boolean program = owner.folders().stream().anyMatch(folder -> programs.contains(folder + "/" + file.path()));
        if (!program) {
            return file(file, Optional.empty());
        }
        if (!file.windowsShebang()) {
            return npmFile(file, file.bytes(), file.sha256(), true, false, Optional.empty());
        }
        byte[] unix;
        try (InputStream in = UnixShebang.of(Files.newInputStream(owner.cached().file(file)))) {
            unix = in.readAllBytes();
        }
        return npmFile(file, unix.length, Sha256.of(unix), true, true, Optional.empty());
    }

    private static NpmFile file(PackageFile file, Optional<String> source) {
        return npmFile(file, file.bytes(), file.sha256(), file.executable(), false, source);
    }

    private static NpmFile npmFile(
            PackageFile file, long bytes, String sha256, boolean executable, boolean shebang, Optional<String> source) {
        return new NpmFile(
                file.path(),
                bytes,
                sha256,
                executable,
                shebang,
                source,
                file.library().map(NativeLibrary::needed).orElse(List.of()),
                file.library().map(NativeLibrary::requires).orElse(Map.of()));
    }
}
