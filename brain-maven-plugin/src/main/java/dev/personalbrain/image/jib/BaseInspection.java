package dev.personalbrain.image.jib;

import dev.personalbrain.analysis.CacheKey;
import dev.personalbrain.analysis.SealedText;
import dev.personalbrain.binary.SharedLibrary;
import dev.personalbrain.libraries.KnownLibraries;
import dev.personalbrain.platform.Arch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the shared libraries of base images, by reading their layers once: what was found is kept in the folder {@code libraries} of
 * the cache, under the layers' digests.
 */
final class BaseInspection {
    /** To be raised whenever the same layers would give another result. */
    private static final int FORMAT_VERSION = 1;

    private final Path folder;

    /** @param cacheFolder the plugin's */
    BaseInspection(Path cacheFolder) {
        this.folder = cacheFolder.resolve("libraries");
    }

    /**
     * Without reading a layer.
     *
     * @param place for people
     */
    Optional<KnownLibraries> known(String place, Base base) {
        return SealedText.read(file(base)).map(text -> new KnownLibraries(place, parse(text)));
    }

    /** Whether all layers can be read without a download. */
    static boolean isAtHand(Base base) {
        return base.layers().stream()
                .allMatch(layer -> !(layer.content() instanceof RegistryLayer remote) || remote.isCached());
    }

    /** Whether layers are in a form that can be read here. */
    static boolean isReadable(Base base) {
        return base.layers().stream()
                .allMatch(layer -> layer.isDistributed()
                        && !layer.mediaType(ImageFormat.OCI).endsWith("zstd"));
    }

    /** Reads all layers, and so brings those into the cache that are in a registry. */
    KnownLibraries read(String place, Base base) throws IOException {
        SystemFiles files = new SystemFiles();
        LayerReader.read(base, files);
        Map<String, SharedLibrary> found = files.found();
        SealedText.write(file(base), text(found));
        return new KnownLibraries(place, found);
    }

    private Path file(Base base) {
        List<String> digests = base.layers().stream().map(LayerBlob::diffId).toList();
        return folder.resolve(new CacheKey(FORMAT_VERSION).add(digests).hex());
    }

    /** A line for each: name, soname, architecture, versions. */
    private static String text(Map<String, SharedLibrary> libraries) {
        StringBuilder text = new StringBuilder();
        libraries.forEach((name, library) -> text.append(name)
                .append('\t')
                .append(library.soname().orElse(""))
                .append('\t')
                .append(library.arch().name())
                .append('\t')
                .append(String.join(" ", library.versions()))
                .append('\n'));
        return text.toString();
    }

    private static Map<String, SharedLibrary> parse(String text) {
        Map<String, SharedLibrary> libraries = new TreeMap<>();
        text.lines().map(line -> line.split("\t", -1)).forEach(fields -> libraries.put(fields[0], library(fields)));
        return libraries;
    }

    private static SharedLibrary library(String[] fields) {
        List<String> versions = Arrays.stream(fields[3].split(" "))
                .filter(version -> !version.isEmpty())
                .toList();
        return new SharedLibrary(
                Optional.of(fields[1]).filter(name -> !name.isEmpty()), Arch.valueOf(fields[2]), versions);
    }
}
