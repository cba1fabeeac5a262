package dev.personalbrain.bun;

import java.nio.file.Path;
import java.util.List;

/**
 * A program to compile.
 *
 * @param folder with the sources and {@code node_modules}
 * @param entry below it
 * @param program where it goes; its name is part of its content
 * @param externals what it imports and does not hold, as sources call it
 * @param packageJson whether it has to read the package.json of externals to find them
 * @param compiler a Bun of this machine
 * @param bun of the target, of the same version
 */
record CompileRequest(
        Path folder,
        String entry,
        Path program,
        BunTarget target,
        BunVersion version,
        List<String> externals,
        boolean packageJson,
        boolean minify,
        List<String> arguments,
        BunProcess compiler,
        Path bun) {
    CompileRequest {
        externals = List.copyOf(externals);
        arguments = List.copyOf(arguments);
    }
}
