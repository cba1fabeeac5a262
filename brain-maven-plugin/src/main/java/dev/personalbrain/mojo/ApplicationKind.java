package dev.personalbrain.mojo;

import java.nio.file.Files;
import java.nio.file.Path;

/** What kind of application a project is. */
enum ApplicationKind {
    JVM,
    BUN,
    /** Nothing that runs. */
    NONE;

    /**
     * @param packaging of the project
     * @param folder that would hold {@code package.json}
     * @param entry the file that would start, relative to the folder
     * @param configured whether the pom has a {@code <bun>}
     */
    static ApplicationKind of(String packaging, Path folder, String entry, boolean configured) {
        if (!packaging.equals("pom")) {
            return configured ? BUN : JVM;
        }
        boolean isPackage = Files.isRegularFile(folder.resolve("package.json"));
        return isPackage && (configured || Files.isRegularFile(folder.resolve(entry))) ? BUN : NONE;
    }
}
