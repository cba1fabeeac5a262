package dev.personalbrain.bun;

import dev.personalbrain.bun.ModuleGraph.Import;
import dev.personalbrain.bun.ModuleGraph.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What Bun might have found of an application: each package has one script, {@code index.js}. */
final class TestModules {
    private final List<SourceFile> files = new ArrayList<>();
    private final List<SourcePlace> computed = new ArrayList<>();

    /** @param folders of the packages that it imports; the project's own is empty */
    TestModules file(String folder, String... folders) {
        files.add(new SourceFile(
                path(folder), Stream.of(folders).map(TestModules::leadingTo).toList()));
        return this;
    }

    TestModules computing(String folder) {
        return computing(folder, "require(name)");
    }

    TestModules computing(String folder, String text) {
        computed.add(new SourcePlace(path(folder), 3, 7, text, "not a literal", Optional.empty()));
        return this;
    }

    private static Import leadingTo(String folder) {
        return new Import(path(folder), PackageFolders.name(folder));
    }

    private static String path(String folder) {
        return folder.isEmpty() ? "src/index.ts" : "node_modules/" + folder + "/index.js";
    }

    ModuleGraph graph() {
        return new ModuleGraph(files, computed, List.of());
    }
}
