package dev.personalbrain.doctor;

import dev.personalbrain.binary.NativeLibrary;
import dev.personalbrain.libraries.NativeFile;
import java.nio.file.Path;
import java.util.List;

/**
 * A native file that lies in an application's folder.
 *
 * @param module whose it is; the application's name where it is its own program
 * @param path below the application's folder
 * @param file where that is, links resolved that lead to the modules
 */
record InstalledBinary(String module, String path, Path file, NativeLibrary library) {
    NativeFile asNeeding() {
        Path folder = file.getParent();
        List<String> folders = library.runPaths().stream()
                .map(each -> each.replace("${ORIGIN}", folder.toString()).replace("$ORIGIN", folder.toString()))
                .filter(each -> each.startsWith("/") && !each.contains("$"))
                .toList();
        return new NativeFile(module, path, library.soname(), library.needed(), library.requires(), folders);
    }
}
