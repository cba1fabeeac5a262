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
 */
record InstalledBinary(String module, String path, NativeLibrary library) {
    /** @param root the application's folder */
    NativeFile asNeeding(Path root) {
        Path folder = root.resolve(path).getParent();
        List<String> folders = library.runPaths().stream()
                .map(each -> each.replace("${ORIGIN}", folder.toString()).replace("$ORIGIN", folder.toString()))
                .filter(each -> each.startsWith("/") && !each.contains("$"))
                .toList();
        return new NativeFile(module, path, library.soname(), library.needed(), library.requires(), folders);
    }
}
