package dev.personalbrain.lock.npmrc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IniTextTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "a=b | a | b",
                "  a  =  b c  | a | b c",
                "a = b # why | a | b",
                "a = b ; why | a | b",
                "a = b\\#c\\;d\\e | a | b#c;d\\e",
                "a = \"b # \\\"c\\\"\\td\" | a | b # \"c\"\td",
                "a = 'b # c' | a | b # c",
                "a = '\"b\"' | a | b",
                "a = \"b\" c | a | \"b\" c",
                "a = ' | a | '",
                "a | a | true",
                "a = x=y | a | x=y",
                "\"a b\" = c | a b | c",
                "//host.example.com/:_authToken = t= | //host.example.com/:_authToken | t="
            })
    void readsAValueAsNpmDoes(String line, String name, String value) {
        assertThat(IniText.parse(line)).containsOnlyKeys(name).containsEntry(name, List.of(value));
    }

    @Test
    void readsOverCommentsAndEmptyLines() {
        assertThat(IniText.parse("; a=b\n\r\n  # c=d\n\t\na=1\r\n")).containsOnlyKeys("a");
    }

    @Test
    void takesTheLastOfSeveralAndAllOfAList() {
        assertThat(IniText.parse("a=1\na=2\nca[]=x\nca[] = y"))
                .containsEntry("a", List.of("2"))
                .containsEntry("ca", List.of("x", "y"));
    }

    @Test
    void leavesSectionsOut() {
        assertThat(IniText.parse("a=1\n[section]\nregistry=https://npm.example.com/"))
                .containsOnlyKeys("a");
    }
}
