package dev.personalbrain.binary;

import dev.personalbrain.platform.Platform;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the headers of one native binary say: a shared library, or an executable, which counts the same here.
 *
 * @param platforms what it runs on, one at least; several for a fat Mach-O and for a Linux library that names no C library
 * @param soname {@code DT_SONAME}, or a dylib's install name; empty where there is none
 * @param needed the libraries that the loader has to find ({@code DT_NEEDED}, load commands, imports), in the file's order; not
 *     read of XCOFF
 * @param requires symbol versions by needed file, as {@code "libc.so.6": ["GLIBC_2.14", "GLIBC_2.2.5"]}; ELF only
 * @param runPaths {@code DT_RPATH} and {@code DT_RUNPATH} entries, {@code LC_RPATH} paths
 * @param executableStack whether the file asks for an executable stack ({@code PT_GNU_STACK} with {@code PF_X})
 * @param debugBytes bytes of {@code .debug_*} (and {@code .zdebug_*}) sections, or of {@code __DWARF} segments; not read of PE
 */
public record NativeLibrary(
        NativeFormat format,
        List<Platform> platforms,
        Optional<String> soname,
        List<String> needed,
        Map<String, List<String>> requires,
        List<String> runPaths,
        boolean executableStack,
        long debugBytes) {

    public NativeLibrary {
        platforms = platforms.stream().distinct().sorted().toList();
        needed = List.copyOf(needed);
        runPaths = List.copyOf(runPaths);
        Map<String, List<String>> copy = new LinkedHashMap<>();
        new TreeMap<>(requires).forEach((file, versions) -> copy.put(file, List.copyOf(versions)));
        requires = Collections.unmodifiableMap(copy);
    }
}
