package dev.personalbrain.bun;

import dev.personalbrain.packages.PackageFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Finds packages in a program that seem to read files beside their scripts, which are not in it: a script asks where it lies, and the
 * package holds data. A guess, by names and words; whoever reads them finds that out when the program runs.
 */
final class DataReaders {
    private static final Pattern PLACE =
            Pattern.compile("\\b(?:__dirname|__filename|import\\.meta\\.(?:dir|dirname|path|filename|url))\\b");
    private static final Pattern DATA = Pattern.compile(
            ".*\\.(?:wasm|proto|afm|ttf|otf|woff2?|dat|data|bin|onnx|tflite|gz|br|db|sqlite|html|ejs|hbs|sql|traineddata)");

    private final PackageTree tree;
    private final Path folder;

    /** @param folder that is built */
    DataReaders(PackageTree tree, Path folder) {
        this.tree = tree;
        this.folder = folder;
    }

    /** One line for each of the bundled packages that seems to. */
    List<String> notes(ModuleGraph modules, Set<String> bundled) throws IOException {
        Map<String, String> notes = new TreeMap<>();
        for (ModuleGraph.SourceFile file : modules.files()) {
            String owner = tree.owner(file.path());
            if (bundled.contains(owner) && !notes.containsKey(owner)) {
                List<String> data = data(owner);
                if (!data.isEmpty() && asksWhereItLies(file)) {
                    notes.put(owner, note(owner, file.path(), data.get(0)));
                }
            }
        }
        return List.copyOf(notes.values());
    }

    private List<String> data(String owner) {
        return tree.packages().get(owner).cached().files().stream()
                .map(PackageFile::path)
                .filter(path -> DATA.matcher(path).matches())
                .toList();
    }

    private boolean asksWhereItLies(ModuleGraph.SourceFile file) throws IOException {
        Path source = folder.resolve(file.path());
        return Files.isRegularFile(source)
                && PLACE.matcher(Files.readString(source, StandardCharsets.ISO_8859_1))
                        .find();
    }

    private static String note(String owner, String script, String data) {
        return owner + " holds " + data + ", and " + script
                + " asks where it lies: if it reads such files, name the package in <bun><externals>, since they are not in the program";
    }
}
