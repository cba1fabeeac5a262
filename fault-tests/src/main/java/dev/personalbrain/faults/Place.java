package dev.personalbrain.faults;

import dev.personalbrain.install.Verification;
import dev.personalbrain.manifest.ManifestFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder on a machine that runs the application: one release after another is put there, over the one before. */
final class Place {
    private final Path folder;
    private final Kind kind;
    private final Map<String, String> sources = new HashMap<>();
    private final List<ManifestFile> manifests = new ArrayList<>();

    Place(Path folder, Kind kind) throws IOException {
        this.kind = kind;
        this.folder = Files.createDirectories(folder);
    }

    Path folder() {
        return folder;
    }

    /** Unpacks a release here; its modules come from its vendor folder. */
    void put(Release release) throws IOException {
        unpack(release);
        putManifest(Files.readAllBytes(release.folder().resolve(Release.MANIFEST)));
        sources.put("BRAIN_SOURCES", release.vendor().toString());
    }

    /** @param repository where its modules come from instead: a URL */
    void put(Release release, String repository) throws IOException {
        unpack(release);
        putManifest(release.manifestOf(repository));
        sources.clear();
    }

    /** As tar does it: a file that is there is replaced, never written to. */
    private void unpack(Release release) throws IOException {
        try (Stream<Path> files = Files.walk(release.folder())) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = folder.resolve(release.folder().relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    replace(target, Files.readAllBytes(file));
                    target.toFile().setExecutable(Files.isExecutable(file));
                }
            }
        }
    }

    /** @param json of a manifest: the installer's, or one that is to be refused */
    void putManifest(byte[] json) throws IOException {
        replace(folder.resolve(Release.MANIFEST), json);
        manifests.add(new ManifestFile(Release.MANIFEST, json));
    }

    private static void replace(Path target, byte[] content) throws IOException {
        Path beside = target.resolveSibling(target.getFileName() + ".unpacking");
        Files.write(beside, content);
        Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Starts the application through its wrapper, as its users do. */
    Running start(Map<String, String> environment, String... arguments) throws IOException {
        return start(List.of(), environment, arguments);
    }

    /** @param before words in front of the wrapper's, which run it */
    Running start(List<String> before, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add(wrapper().toString());
        command.addAll(List.of(arguments));
        return startOther(command, environment);
    }

    Path wrapper() {
        return folder.resolve("app-wrapper.sh");
    }

    /** @param command that starts the wrapper in a way of its own */
    Running startOther(List<String> command) throws IOException {
        return startOther(command, Map.of());
    }

    private Running startOther(List<String> command, Map<String, String> environment) throws IOException {
        Map<String, String> all = new HashMap<>(sources);
        all.putAll(environment);
        return Running.start(folder, command, all);
    }

    Outcome run(Map<String, String> environment) throws Exception {
        return start(environment).end();
    }

    /** Nothing is installed, or all of one release: never a part, never a mixture. */
    void expectWhole() {
        if (Files.exists(folder.resolve(kind.modules()))) {
            expectInstalled();
        }
    }

    /** All of one release. */
    void expectInstalled() {
        if (manifests.stream().noneMatch(this::isInstalled)) {
            throw new AssertionError("half a set in " + folder + ": "
                    + Verification.verify(folder, manifests.get(manifests.size() - 1), Release.PLATFORM));
        }
    }

    /** Exactly what the first release here installed. */
    void expectFirst() {
        if (!isInstalled(manifests.get(0))) {
            throw new AssertionError("the old set is no longer complete in " + folder);
        }
    }

    private boolean isInstalled(ManifestFile manifest) {
        return Verification.verify(folder, manifest, Release.PLATFORM).isEmpty();
    }
}
