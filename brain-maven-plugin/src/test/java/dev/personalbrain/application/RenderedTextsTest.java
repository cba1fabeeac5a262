package dev.personalbrain.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderedTextsTest {
    private static final Map<String, Object> MODEL = Map.of("name", "brain", "files", List.of("a", "b"), "port", 1);

    @TempDir
    Path folder;

    private int rendered;

    @Test
    void rendersATextOnce() throws IOException {
        assertThat(find("template", MODEL)).isEqualTo("text 1");
        assertThat(find("template", MODEL)).isEqualTo("text 1");
    }

    @Test
    void rendersAnewWhereTheTemplateIsAnother() throws IOException {
        find("template", MODEL);

        assertThat(find("Template", MODEL)).isEqualTo("text 2");
    }

    @Test
    void rendersAnewWhereAValueIsAnother() throws IOException {
        List<Map<String, Object>> models = List.of(
                Map.of(),
                Map.of("a", "b"),
                Map.of("a", "b", "c", "d"),
                Map.of("a", "b, c=d"),
                Map.of("a", List.of("b", "c")),
                Map.of("a", List.of("b, c")),
                Map.of("a", List.of("bc")),
                Map.of("a", List.of(List.of("b"), "c")),
                Map.of("a", List.of(List.of("b", "c"))),
                Map.of("a", Map.of("b", "c")),
                Map.of("a", 1),
                Map.of("a", "1"),
                Map.of("a", true),
                Map.of("a", "true"));
        for (Map<String, Object> model : models) {
            find("template", model);
        }

        assertThat(rendered).isEqualTo(models.size());
    }

    @Test
    void makesADamagedTextAnew() throws IOException {
        find("template", MODEL);
        try (Stream<Path> files = Files.list(folder)) {
            Path file = files.findFirst().orElseThrow();
            Files.writeString(file, Files.readString(file).replace("text 1", "text X"));
        }

        assertThat(find("template", MODEL)).isEqualTo("text 2");
        assertThat(find("template", MODEL)).isEqualTo("text 2");
    }

    @Test
    void doesWithoutAFolderThatCannotBeWritten() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        RenderedTexts texts = new RenderedTexts(file.resolve("texts"));

        assertThat(texts.find(new byte[0], MODEL, () -> "text")).isEqualTo("text");
    }

    @Test
    void areOfThePluginsOwnTemplatesAlone() throws IOException {
        Path own = Files.createDirectory(folder.resolve("own"));
        Files.writeString(own.resolve("README.md.ftl"), "[=name]<#include 'part'>");
        Files.writeString(own.resolve("part"), "1");
        Path cache = folder.resolve("texts");
        new Templates(Optional.of(own), cache).render("README.md.ftl", MODEL);
        Files.writeString(own.resolve("part"), "2");

        assertThat(new Templates(Optional.of(own), cache).render("README.md.ftl", MODEL))
                .isEqualTo("brain2");
        assertThat(cache).doesNotExist();
    }

    @Test
    void dependOnImportedTemplatesToo() throws IOException {
        assertThat(new String(Templates.builtIn("Dockerfile.multi-stage.ftl"), StandardCharsets.UTF_8))
                .contains("AS modules", "<#macro settings>");
    }

    @Test
    void areTheSameAsWithoutTheCache() throws IOException {
        Map<String, Object> model = ApplicationModel.of(new SampleApplications(folder).full());
        String expected = new Templates(Optional.empty()).render("wrapper.sh.ftl", model);

        for (int run = 0; run < 2; run++) {
            assertThat(new Templates(Optional.empty(), folder.resolve("texts")).render("wrapper.sh.ftl", model))
                    .isEqualTo(expected);
        }
        assertThat(folder.resolve("texts")).isNotEmptyDirectory();
    }

    private String find(String template, Map<String, ?> model) throws IOException {
        return new RenderedTexts(folder)
                .find(template.getBytes(StandardCharsets.UTF_8), model, () -> "text " + ++rendered);
    }
}
