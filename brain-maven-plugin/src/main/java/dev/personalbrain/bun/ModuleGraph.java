package dev.personalbrain.bun;

import java.util.List;

/**
 * The files that an application's program consists of, as Bun's bundler finds them.
 *
 * @param computed places that load something by a name that only the running program knows
 * @param unresolved imports that lead nowhere and may, since the packages around them can do without
 */
record ModuleGraph(List<SourceFile> files, List<SourcePlace> computed, List<SourcePlace> unresolved) {
    /** @param path below the folder that was built, with {@code /} */
    record SourceFile(String path, List<Import> imports) {
        static SourceFile of(JsonObject json) {
            return new SourceFile(
                    json.text("path"),
                    json.objects("imports").stream().map(Import::of).toList());
        }
    }

    /** @param path of the file that it leads to; empty where that is not part of the program */
    record Import(String path, String specifier) {
        static Import of(JsonObject json) {
            return new Import(json.text("path"), json.text("specifier"));
        }
    }

    ModuleGraph {
        files = List.copyOf(files);
        computed = List.copyOf(computed);
        unresolved = List.copyOf(unresolved);
    }
}
