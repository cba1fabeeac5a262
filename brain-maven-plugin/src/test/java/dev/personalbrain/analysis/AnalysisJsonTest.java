package dev.personalbrain.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.personalbrain.archive.TestJar;
import dev.personalbrain.binary.TestElf;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalysisJsonTest {
    @TempDir
    Path folder;

    @Test
    void fitsItsSchema() throws IOException {
        String schema = Files.readString(Path.of("../docs/analysis.schema.json"));
        String json = new String(bytes(analysis(folder)), StandardCharsets.UTF_8);

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(json, InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void holdsTheDocumentedFields() throws IOException {
        String json = new String(bytes(analysis(folder)), StandardCharsets.UTF_8);

        assertThat(json)
                .startsWith("{\n  \"formatVersion\": 1,\n  \"platform\": \"linux-x64\",\n")
                .contains("\"id\": \"org.example:native:1.0\",\n")
                .contains("\"file\": \"native-1.0.jar\",\n")
                .contains("\"external\": true,\n")
                .contains("\"reason\": \"1 of 2 libraries is for linux-x64\",\n")
                .contains("\"platforms\": [ \"linux-x64\" ],\n")
                .contains("\"soname\": \"libx.so.1\",\n")
                .contains("\"soname\": null,\n")
                .contains("\"libc.so.6\": [ \"GLIBC_2.17\" ]\n")
                .contains("\"notAnalysed\": [ \"inner.jar\" ],\n")
                .endsWith("}\n");
    }

    @Test
    void isTheSameWhereverTheJarsLie() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));

        assertThat(bytes(analysis(other))).isEqualTo(bytes(analysis(folder)));
    }

    private static byte[] bytes(Analysis analysis) {
        return JsonOutput.bytes(json -> {
            json.writeStartObject();
            AnalysisJson.write(analysis, json);
            json.writeEndObject();
        });
    }

    private static Analysis analysis(Path folder) throws IOException {
        TestJar jar = new TestJar()
                .deflated("x64.so", TestElf.x64().soname("libx.so.1").glibc().build())
                .deflated("arm64.so", TestElf.arm64().glibc().build())
                .stored("inner.jar", new TestJar().deflated("a", "a").bytes());
        return new Analyzer(folder.resolve("cache"), AnalysisListener.SILENT)
                .analyze(
                        List.of(
                                TestDependency.released(folder, "native", jar),
                                TestDependency.released(folder, "pure", new TestJar().deflated("a", "a"))),
                        List.of(Platform.parse("linux-x64").orElseThrow()))
                .get(0);
    }
}
