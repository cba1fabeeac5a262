package dev.personalbrain.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.personalbrain.analysis.Analysis;
import dev.personalbrain.bun.BundleAnalysis;
import dev.personalbrain.packages.NpmAnalysis;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    private static final Platform PLATFORM = Platform.parse("linux-x64").orElseThrow();

    @TempDir
    Path folder;

    @Test
    void tellsOfJarsAloneWhereThereIsNothingElse() throws IOException {
        assertThat(json(jars()))
                .contains("\"dependencies\": [ ]")
                .doesNotContain("\"npm\"")
                .doesNotContain("\"bun\"");
        assertThat(jars().text()).isNotEmpty().noneMatch(line -> line.contains("npm"));
    }

    @Test
    void tellsOfPackagesAndOfTheProgramToo() throws IOException {
        assertThat(json(bun()))
                .contains("\"npm\": {\n    \"packages\": [ ]")
                .contains("\"bun\": {\n    \"externals\": [ \"libsql\" ]")
                .contains("\"computed\": [ \"node_modules/libsql/index.js:26:10: require(x)\" ]");
    }

    @Test
    void saysWhatStaysOutsideOfTheProgramAndWhy() {
        assertThat(bun().text())
                .contains(
                        "In the program: 1 package",
                        "Outside of it: libsql; with what they load 2 packages, 9.7 MB",
                        "Why: node_modules/libsql/index.js:26:10: require(x) finds @libsql/linux-x64-gnu at run time",
                        "Smaller: leave one out",
                        "Note: look at this");
    }

    @Test
    void fitsItsSchema() throws IOException {
        String schema = Files.readString(Path.of("../docs/analysis.schema.json"));

        for (Report report : List.of(jars(), bun())) {
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(schema)
                            .validate(json(report), InputFormat.JSON))
                    .isEmpty();
        }
    }

    @Test
    void replacesTheFileAndLeavesNothingElse() throws IOException {
        Path file = folder.resolve("target/brain/analysis.json");
        jars().write(file);
        jars().write(file);

        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    private String json(Report report) throws IOException {
        Path file = folder.resolve("analysis.json");
        report.write(file);
        return Files.readString(file);
    }

    private static Report jars() {
        return new Report(new Analysis(PLATFORM, List.of()), Optional.empty(), Optional.empty());
    }

    private static Report bun() {
        NpmAnalysis npm = new NpmAnalysis(PLATFORM, List.of(), List.of(), List.of());
        BundleAnalysis bundle = new BundleAnalysis(
                new TreeSet<>(List.of("libsql")),
                new TreeSet<>(List.of("libsql", "@libsql/linux-x64-gnu")),
                new TreeSet<>(List.of("@libsql/client")),
                9_674_000,
                new TreeSet<>(List.of("@libsql/linux-x64-gnu")),
                1_000,
                List.of(new BundleAnalysis.ComputedImport(
                        "node_modules/libsql/index.js", 26, 10, "require(x)", List.of("@libsql/linux-x64-gnu"))),
                List.of("leave one out"),
                List.of("look at this"));
        return new Report(new Analysis(PLATFORM, List.of()), Optional.of(npm), Optional.of(bundle));
    }
}
