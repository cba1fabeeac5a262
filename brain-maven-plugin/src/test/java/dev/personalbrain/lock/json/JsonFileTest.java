package dev.personalbrain.lock.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonFileTest {
    @TempDir
    Path folder;

    private Json read(String text) throws IOException {
        return JsonFile.read(Files.writeString(folder.resolve("a.json"), text), "run 'it'");
    }

    private AbstractThrowableAssert<?, ?> error(String text) {
        return assertThatThrownBy(() -> read(text)).isInstanceOf(UserException.class);
    }

    private String file() {
        return folder.resolve("a.json") + ": ";
    }

    @Test
    void readsOverCommentsAndTrailingCommas() throws IOException {
        Json json = read("// first\n{ \"a\": [1, 2,], /* more */ \"b\": {\"c\": \"d\",}, }\n");
        assertThat(json.get("a").value()).isEqualTo(List.of(1, 2));
        assertThat(json.get("b").textByName()).containsEntry("c", "d");
    }

    @Test
    void readsOverAByteOrderMark() throws IOException {
        Path marked = Files.write(folder.resolve("b.json"), "\uFEFF{\"a\":\"b\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(JsonFile.read(marked, "").get("a").text()).isEqualTo("b");
    }

    @Test
    void saysLineAndColumnOfWhatIsNotJson() {
        error("{\n  \"a\": tru\n}")
                .hasMessage(file() + "line 2, column 8: not JSON: Unrecognized token 'tru'; run 'it'");
    }

    @Test
    void namesACharacterThatDoesNotBelongThere() {
        error("{a: 1}").hasMessage(file() + "line 1, column 2: not JSON: Unexpected character 'a'; run 'it'");
    }

    @Test
    void saysWhereATextIsCutOff() {
        error("{\"a\": {").hasMessageContaining("line 1, column 8: not JSON: Unexpected end-of-input");
    }

    @Test
    void refusesANameThatComesTwice() {
        error("{\n \"a\": 1,\n \"a\": 2}")
                .hasMessageContaining("line 3, column ")
                .hasMessageContaining("Duplicate");
    }

    @Test
    void refusesWhatFollowsTheEnd() {
        error("{}\n{}").hasMessageContaining("line 2, column 1: not JSON: something follows its end");
    }

    @Test
    void refusesAnEmptyFile() {
        error("").hasMessageContaining("not JSON");
    }

    @Test
    void refusesWhatIsNestedWithoutEnd() {
        error("[".repeat(100_000)).hasMessageContaining("not JSON: Document nesting depth");
    }

    @Test
    void refusesMarksOfAMerge() {
        error("{\n  \"a\": 1,\n<<<<<<< HEAD\n  \"b\": 1\n=======\n  \"b\": 2\n>>>>>>> other\n}")
                .hasMessage(file()
                        + "line 3: holds the marks of a merge with conflicts ('<<<<<<<'); resolve them, then run 'it'");
    }

    @Test
    void namesThePlaceOfAValueOfAnotherKind() throws IOException {
        Json version = read("{\"packages\": {\"node_modules/ws\": {\"version\": [1]}}}")
                .get("packages")
                .get("node_modules/ws")
                .get("version");
        assertThatThrownBy(version::text)
                .hasMessage(file() + "packages[\"node_modules/ws\"].version: a list is not a text; run 'it'");
        assertThatThrownBy(() -> version.elements().get(0).flag())
                .hasMessage(file() + "packages[\"node_modules/ws\"].version[0]: 1 is not true or false; run 'it'");
    }

    @Test
    void namesAPropertyThatIsMissing() throws IOException {
        Json json = read("{\"a\": null}");
        assertThatThrownBy(() -> json.get("a")).hasMessage(file() + "'a' is missing; run 'it'");
        assertThat(json.fields()).isEmpty();
    }

    @Test
    void showsNoMoreThanTheStartOfALongText() throws IOException {
        Json json = read("{\"a\": \"" + "x".repeat(500) + "\"}");
        assertThatThrownBy(() -> json.get("a").flag()).hasMessageContaining("'" + "x".repeat(60) + "...' is not");
    }
}
