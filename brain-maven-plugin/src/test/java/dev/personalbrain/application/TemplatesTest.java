package dev.personalbrain.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesTest {
    @TempDir
    Path folder;

    @Test
    void takesTheUsersFileBeforeThePluginsOfTheSameName() throws IOException {
        Files.writeString(folder.resolve("README.md.ftl"), "mine: [=name], ${HOME}, [ -n x ]");

        assertThat(render("README.md.ftl")).isEqualTo("mine: brain, ${HOME}, [ -n x ]");
    }

    @Test
    void namesFileLineAndVariableThatDoesNotExist() throws IOException {
        Files.writeString(folder.resolve("README.md.ftl"), "one\ntwo [=nmae]\n");

        assertThatThrownBy(() -> render("README.md.ftl"))
                .isInstanceOf(UserException.class)
                .hasMessage("template README.md.ftl, line 2: there is no variable 'nmae'");
    }

    @Test
    void namesFileAndLineOfABrokenTemplate() throws IOException {
        Files.writeString(folder.resolve("README.md.ftl"), "one\n<#if name>\n");

        assertThatThrownBy(() -> render("README.md.ftl"))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("template README.md.ftl, line 2: ");
    }

    @Test
    void namesFileAndLineOfAnExpressionThatFails() throws IOException {
        Files.writeString(folder.resolve("README.md.ftl"), "[=name + 1 * name]");

        assertThatThrownBy(() -> render("README.md.ftl"))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("template README.md.ftl, line 1: ");
    }

    @Test
    void doesNotLetATemplateCreateObjects() throws IOException {
        Files.writeString(folder.resolve("README.md.ftl"), "[='freemarker.template.utility.Execute'?new()('id')]");

        assertThatThrownBy(() -> render("README.md.ftl")).isInstanceOf(UserException.class);
    }

    @Test
    void rejectsAFolderThatIsNotThere() {
        assertThatThrownBy(() -> new Templates(Optional.of(folder.resolve("gone"))))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("gone' is not a folder");
    }

    @Test
    void rejectsAFolderThatReplacesNothing() throws IOException {
        Files.writeString(folder.resolve("wrapper.ftl"), "x");

        assertThatThrownBy(() -> new Templates(Optional.of(folder)))
                .isInstanceOf(UserException.class)
                .hasMessageContaining(
                        "has none of the templates: expected one or more of Dockerfile.from-source.ftl, ");
    }

    @Test
    void knowsTheNamesOfThePluginsTemplates() throws IOException {
        List<Path> templates;
        try (Stream<Path> files = Files.list(Path.of("../templates"))) {
            templates = files.toList();
        }
        for (Path template : templates) {
            Path own = Files.createDirectory(folder.resolve(template.getFileName() + ".d"));
            Files.copy(template, own.resolve(template.getFileName()));
            assertThatCode(() -> new Templates(Optional.of(own))).doesNotThrowAnyException();
        }
    }

    private String render(String name) throws IOException {
        return new Templates(Optional.of(folder)).render(name, Map.of("name", "brain"));
    }
}
