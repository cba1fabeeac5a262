package dev.personalbrain.bun;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.install.FileTree;
import dev.personalbrain.packages.NodeModules;
import dev.personalbrain.packages.PackageAnalysis;
import dev.personalbrain.packages.VendoredCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where a program is compiled: a copy of its sources, and the target's packages, whatever this machine has installed for itself. */
record BuildFolder(Path path) {
    static BuildFolder make(BunRequest request) throws IOException {
        Path folder = Files.createDirectories(request.work()).toRealPath().resolve("build");
        FileTree.delete(folder);
        SourceCopy.copy(request.project(), folder, request.work());
        if (!Files.isRegularFile(folder.resolve(request.settings().entry()))) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    "<bun><entry>: '" + request.settings().entry() + "' is no file in " + request.project()
                            + " (or one that is never built, as those in node_modules, target and .env)");
        }
        writePackages(request, folder.resolve("node_modules"));
        return new BuildFolder(folder);
    }

    /** With the project's own files in them, as on the target: what is bundled may need these too. */
    private static void writePackages(BunRequest request, Path modules) throws IOException {
        NodeModules.write(request.bundlable(), modules);
        for (Map.Entry<String, PackageAnalysis> each :
                request.packageTree().packages().entrySet()) {
            for (VendoredCopy vendored : each.getValue().vendored()) {
                vendored.copyInto(modules.resolve(each.getKey()));
            }
        }
    }

    /** The file that starts, and other files of the project that the compiler is given, as those of workers. */
    List<String> entries(BunSettings settings) {
        return Stream.concat(
                        Stream.of(settings.entry()),
                        settings.arguments().stream()
                                .filter(argument -> !argument.startsWith("-"))
                                .filter(argument -> Files.isRegularFile(path.resolve(argument))))
                .toList();
    }

    void delete() throws IOException {
        FileTree.delete(path);
    }
}
