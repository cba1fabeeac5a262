package dev.personalbrain.packages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One version of a package seen from one platform.
 *
 * @param cached its files; in the tree it may lie at several places
 * @param folders where it lies, below {@code node_modules}
 * @param installed whether it goes to {@code node_modules/} of the application: a bundler may have taken it in
 * @param dropped whether it is left out altogether, since nothing of it is of use on the platform or the user says so
 * @param missing whether it has native files and none for the platform
 * @param reason in one short sentence
 * @param kept what is installed of it, vendored files not among it
 * @param vendored what is installed of the project's own files
 * @param pruned what is left out of it, by why
 * @param scripts its own install script and those of the packages in its bundle
 * @param warnings one line each
 */
public record PackageAnalysis(
        CachedPackage cached,
        List<String> folders,
        boolean installed,
        boolean dropped,
        boolean missing,
        String reason,
        List<PackageFile> kept,
        List<VendoredCopy> vendored,
        Map<Pruned, List<PackageFile>> pruned,
        List<InstallScript> scripts,
        List<String> warnings) {
    public PackageAnalysis {
        folders = List.copyOf(folders);
        kept = List.copyOf(kept);
        vendored = List.copyOf(vendored);
        scripts = List.copyOf(scripts);
        pruned = Collections.unmodifiableMap(copy(pruned));
        warnings = List.copyOf(warnings);
    }

    private static Map<Pruned, List<PackageFile>> copy(Map<Pruned, List<PackageFile>> pruned) {
        Map<Pruned, List<PackageFile>> copy = new EnumMap<>(Pruned.class);
        pruned.forEach((why, files) -> copy.put(why, List.copyOf(files)));
        return copy;
    }

    /** {@code name@version}. */
    public String id() {
        return cached.id();
    }

    /** Whether it carries native files, of whatever platform, or is given some. */
    public boolean isNative() {
        return !vendored.isEmpty() || cached.files().stream().anyMatch(PackageFile::isNative);
    }

    /** Native files of the platform. */
    public List<PackageFile> natives() {
        List<PackageFile> natives = new ArrayList<>(kept);
        vendored.forEach(each -> natives.add(each.content()));
        return natives.stream().filter(PackageFile::isNative).toList();
    }

    /** Native files of other platforms. */
    public List<PackageFile> foreign() {
        return pruned.getOrDefault(Pruned.FOREIGN, List.of());
    }

    /** Of all that npm would install of it, once for each folder. */
    public long bytes() {
        return cached.bytes() * folders.size();
    }

    /** Of all that is installed of it, once for each folder. */
    public long keptBytes() {
        long one = bytes(kept)
                + vendored.stream().mapToLong(each -> each.content().bytes()).sum();
        return one * folders.size();
    }

    /** Of what is left out for this reason, once for each folder. */
    public long prunedBytes(Pruned why) {
        return bytes(pruned.getOrDefault(why, List.of())) * folders.size();
    }

    private static long bytes(Collection<PackageFile> files) {
        return files.stream().mapToLong(PackageFile::bytes).sum();
    }
}
