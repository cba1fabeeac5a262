package dev.personalbrain.bun;

import dev.personalbrain.analysis.Parallel;
import dev.personalbrain.binary.NativeLibrary;
import dev.personalbrain.packages.PackageFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Loads native addons of this machine's platform with Bun, each in a process of its own: what headers do not tell. Loads no executables
 * and no libraries that addons bring along; these are loaded with them.
 */
final class LoadTest {
    private static final String ADDON = ".node";

    private final InstalledFolder installed;
    private final BunProcess bun;

    LoadTest(InstalledFolder installed, BunProcess bun) {
        this.installed = installed;
        this.bun = bun;
    }

    private record Addon(String folder, PackageFile file) {}

    /** By folder and path. */
    List<LoadResult> run() throws IOException {
        List<Addon> addons = new ArrayList<>();
        for (String folder : installed.folders()) {
            installed.analysis(folder).natives().stream()
                    .filter(file -> file.path().endsWith(ADDON))
                    .forEach(file -> addons.add(new Addon(folder, file)));
        }
        Path script = Scripts.LOAD.write(bun.scratch());
        return Parallel.map(addons, addon -> load(addon, script));
    }

    private LoadResult load(Addon addon, Path script) throws IOException {
        Path answer = bun.scratch().resolve("load-" + UUID.randomUUID() + ".json");
        List<String> arguments = new ArrayList<>(List.of(
                script.toString(),
                answer.toString(),
                installed.file(addon.folder(), addon.file()).toString()));
        addon.file().library().ifPresent(library -> arguments.addAll(ofSystem(library)));
        BunProcess.Outcome outcome = bun.run(bun.scratch(), arguments);
        return LoadResult.of(
                installed.analysis(addon.folder()).id(),
                addon.file(),
                outcome,
                Files.exists(answer) ? Optional.of(JsonObject.read(answer)) : Optional.empty());
    }

    private List<String> ofSystem(NativeLibrary library) {
        Set<String> own = installed.folders().stream()
                .flatMap(folder -> installed.analysis(folder).natives().stream())
                .map(file -> file.path().substring(file.path().lastIndexOf('/') + 1))
                .collect(Collectors.toSet());
        return library.needed().stream().filter(name -> !own.contains(name)).toList();
    }
}
