package dev.personalbrain.libraries;

import dev.personalbrain.binary.SharedLibrary;
import dev.personalbrain.platform.Arch;
import dev.personalbrain.platform.Platform;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares what native files need with what a machine or an image has, by their headers: without starting anything. A file that passes
 * can still fail for other reasons; one that does not pass cannot be loaded.
 */
public final class LibraryGate {
    /** A JVM has loaded these before it loads a library that is linked to them. */
    private static final Set<String> OF_THE_JVM = Set.of("libjvm.so", "libjava.so", "libverify.so", "libjawt.so");
    /** The names that musl's loader takes for the C library, which it is itself: ldso/dynlink.c, "reserved". */
    private static final String OF_MUSL = "(libc|libpthread|librt|libm|libdl|libutil|libxnet)\\.so.*|libc\\.musl-.*";

    private final Libraries base;
    private final Arch arch;
    private final List<MissingLibrary> findings = new ArrayList<>();

    private LibraryGate(Libraries base, Arch arch) {
        this.base = base;
        this.arch = arch;
    }

    /** @param files of the application, all of them: one may need another */
    public static List<MissingLibrary> check(List<NativeFile> files, Libraries base, Platform platform) {
        LibraryGate gate = new LibraryGate(base, platform.arch());
        Set<String> own = new HashSet<>();
        files.forEach(file -> {
            own.add(file.name());
            file.soname().ifPresent(own::add);
        });
        files.forEach(file -> gate.check(file, own));
        return gate.findings;
    }

    private void check(NativeFile file, Set<String> own) {
        for (String needed : file.needed()) {
            if (!own.contains(needed) && !OF_THE_JVM.contains(needed)) {
                checkNeeded(file, needed);
            }
        }
    }

    private void checkNeeded(NativeFile file, String needed) {
        Optional<SharedLibrary> found = base.find(needed, file);
        if (found.isPresent() && found.get().arch() == arch) {
            checkVersions(file, needed, found.get());
        } else if (!(base.isMusl() && needed.matches(OF_MUSL))) {
            String has = found.map(library -> "has it for " + library.arch() + " only")
                    .orElse("has no such library");
            add(file, needed, false, needed, has + hint(needed));
        }
    }

    /** A library without any version takes every symbol, as the loader does. */
    private void checkVersions(NativeFile file, String needed, SharedLibrary library) {
        List<String> missing = new ArrayList<>(file.requires().getOrDefault(needed, List.of()));
        missing.removeAll(library.versions());
        if (!missing.isEmpty() && !library.versions().isEmpty()) {
            add(
                    file,
                    needed,
                    true,
                    String.join(", ", missing) + " of " + needed,
                    "has " + newest(missing.get(0), library));
        }
    }

    private static String newest(String version, SharedLibrary library) {
        String family = version.replaceFirst("_[0-9.]*$", "_");
        return library.versions().stream()
                .filter(each -> each.startsWith(family)
                        && each.substring(family.length()).matches("[0-9.]+"))
                .reduce((first, second) -> SymbolVersion.isNewer(second, first) ? second : first)
                .map(newest -> "no newer one than " + newest)
                .orElse("none of " + family + "*");
    }

    private String hint(String needed) {
        boolean wantsGlibc = needed.startsWith("libc.so.6") || needed.startsWith("ld-linux");
        boolean wantsMusl = needed.matches("libc\\.musl-.*|ld-musl-.*|libc\\.so");
        if (base.isMusl() && wantsGlibc) {
            return ": its C library is musl, the file is for the GNU C library";
        }
        return !base.isMusl() && wantsMusl ? ": its C library is not musl, for which the file is" : "";
    }

    private void add(NativeFile file, String library, boolean isVersion, String need, String have) {
        findings.add(new MissingLibrary(file, library, isVersion, need, base.place(), have));
    }
}
