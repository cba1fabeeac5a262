package dev.personalbrain.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of what the original does wrong names tests, and each of them is there. */
class OriginalFlowNotesTest {
    private static final Path PROJECT = Path.of("..");
    private static final int DEFECTS = 19;
    private static final Pattern ROW = Pattern.compile("(?m)^\\| D(\\d+) \\|.*$");
    private static final Pattern NAME = Pattern.compile("`([A-Z]\\w+Test)#(\\w+)`");
    private static final Pattern FOLDER = Pattern.compile("`(src/it/[^`]+)`");

    private final String notes = Files.readString(PROJECT.resolve("docs/notes/original-flow.md"));

    OriginalFlowNotesTest() throws IOException {}

    private static Stream<MatchResult> find(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    @Test
    void everyDefectHasARowWithATest() {
        List<String> rows = find(ROW, notes).map(MatchResult::group).toList();
        assertThat(rows)
                .hasSize(DEFECTS)
                .allSatisfy(row -> assertThat(find(NAME, row)).isNotEmpty());
        assertThat(find(ROW, notes).map(row -> Integer.valueOf(row.group(1))))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, DEFECTS).boxed().toList());
    }

    @Test
    void everyTestThatItNamesIsThere() throws IOException {
        Map<String, String> tests = tests();
        for (MatchResult name : find(NAME, notes).toList()) {
            assertThat(tests.getOrDefault(name.group(1), ""))
                    .as(name.group())
                    .containsPattern("void " + name.group(2) + "\\(");
        }
    }

    @Test
    void everyIntegrationTestThatItNamesIsThere() {
        assertThat(find(FOLDER, notes).map(each -> Path.of(each.group(1)).resolve("pom.xml")))
                .isNotEmpty()
                .allSatisfy(pom -> assertThat(pom).exists());
    }

    /** Their sources by the names of their classes, of all modules. */
    private static Map<String, String> tests() throws IOException {
        Map<String, String> tests = new TreeMap<>();
        for (Path module : list(PROJECT)) {
            Path sources = module.resolve("src/test/java");
            if (Files.isDirectory(sources)) {
                addTests(sources, tests);
            }
        }
        return tests;
    }

    private static void addTests(Path sources, Map<String, String> tests) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith("Test.java")).toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                tests.merge(name, Files.readString(file), String::concat);
            }
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
