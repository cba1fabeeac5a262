package dev.personalbrain.packages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Files of a package that no program needs at run time. Licences and notices are not among them, nor is a folder that the package's own
 * code speaks of, whatever it is called.
 */
final class Pruning {
    /** A compiler reads the declarations of the language itself when it runs. */
    private static final Pattern TYPES = Pattern.compile(
            "(?i)(?!(?:.*/)?lib\\.)(?:.*\\.d\\.[cm]?ts|.*\\.d\\.[a-z]+\\.ts|.*\\.js\\.flow|.*\\.tsbuildinfo)");

    private static final Pattern SOURCE_MAP = Pattern.compile("(?i).*\\.(?:[cm]?jsx?|[cm]?tsx?|css|wasm)\\.map");
    private static final Pattern DOCUMENT = Pattern.compile("(?i).*\\.(?:md|markdown|mkd)");
    private static final Pattern LICENCE = Pattern.compile(
            "(?i)(?:un)?licen[cs]e.*|copying.*|notices?\\b.*|copyright.*|.*third[-_. ]?party.*|patents.*|legal.*|.*-licen[cs]e.*");
    private static final Set<String> DOCUMENT_FOLDERS = Set.of("docs", "doc", ".github", "coverage");
    private static final Set<String> TEST_FOLDERS =
            Set.of("test", "tests", "__tests__", "spec", "example", "examples", "benchmark", "benchmarks");

    private final Map<Pruned, List<PackageFile>> pruned = new EnumMap<>(Pruned.class);
    private final List<PackageFile> kept = new ArrayList<>();

    private Pruning() {}

    /** @param files that may go; native files are none of them */
    static Pruning of(CachedPackage cached, List<PackageFile> files) throws IOException {
        Pruning pruning = new Pruning();
        MentionedFolders mentioned = new MentionedFolders(cached);
        for (PackageFile file : files) {
            pruning.sort(file, mentioned);
        }
        return pruning;
    }

    Map<Pruned, List<PackageFile>> pruned() {
        return pruned;
    }

    List<PackageFile> kept() {
        return kept;
    }

    /** Nothing is left that a program could load: the package was of use to a compiler alone. */
    boolean leavesTypesOnly() {
        return pruned.containsKey(Pruned.TYPES)
                && kept.stream().allMatch(file -> file.path().equals("package.json") || isLicence(file));
    }

    private void sort(PackageFile file, MentionedFolders mentioned) throws IOException {
        Optional<Pruned> why = isLicence(file) ? Optional.empty() : why(file, mentioned);
        if (why.isPresent()) {
            pruned.computeIfAbsent(why.get(), each -> new ArrayList<>()).add(file);
        } else {
            kept.add(file);
        }
    }

    private static Optional<Pruned> why(PackageFile file, MentionedFolders mentioned) throws IOException {
        if (TYPES.matcher(file.path()).matches()) {
            return Optional.of(Pruned.TYPES);
        }
        if (SOURCE_MAP.matcher(file.path()).matches()) {
            return Optional.of(Pruned.SOURCE_MAPS);
        }
        if (DOCUMENT.matcher(file.path()).matches()) {
            return Optional.of(Pruned.DOCUMENTATION);
        }
        return byFolder(file, mentioned);
    }

    private static Optional<Pruned> byFolder(PackageFile file, MentionedFolders mentioned) throws IOException {
        int slash = file.path().indexOf('/');
        String folder = slash < 0 ? "" : file.path().substring(0, slash);
        boolean tests = TEST_FOLDERS.contains(folder);
        if (!tests && !DOCUMENT_FOLDERS.contains(folder) || mentioned.contains(folder)) {
            return Optional.empty();
        }
        return Optional.of(tests ? Pruned.TESTS : Pruned.DOCUMENTATION);
    }

    private static boolean isLicence(PackageFile file) {
        return LICENCE.matcher(file.name()).matches();
    }
}
