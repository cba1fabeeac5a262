package dev.personalbrain.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.personalbrain.doctor.LauncherVariables;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipeReaderTest {
    private static final String SAMPLE = """
            {
              "formatVersion": 1,
              "recipes": [{
                "artifact": "g:a",
                "versions": "[1,2)",
                "libraries": [{"entry": "n/**", "file": "${prefix}x${suffix}"}],
                "leaveOut": ["n/*_testing*"],
                "properties": {"x.path": "${lib}"},
                "unpackProperties": {"x.tmp": "${tmp}"},
                "unpackCopies": 2,
                "environment": {"X_QUIET": "1"},
                "companions": ["h:b"],
                "temporaryFolder": true,
                "verified": ["1.0"],
                "note": "a note"
              }]
            }
            """;

    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text(Path.of("../docs/loader-recipes.schema.json")), InputFormat.JSON);

    @Test
    void readsEveryField() {
        Recipe recipe = new RecipeReader("my.json").read(SAMPLE).get(0);
        assertThat(recipe.where()).isEqualTo("my.json: recipes[0]");
        assertThat(recipe.artifact()).hasToString("g:a");
        assertThat(recipe.versions()).hasToString("[1,2)");
        assertThat(recipe.libraries())
                .containsExactly(new LibraryRule(
                        "my.json: recipes[0].libraries[0]",
                        recipe.libraries().get(0).entry(),
                        new NameTemplate("${prefix}x${suffix}")));
        assertThat(recipe.leavesOut("n/x_testing.so")).isTrue();
        assertThat(recipe.properties()).containsEntry("x.path", new NameTemplate("${lib}"));
        assertThat(recipe.unpacking()).isEqualTo(new Unpacking(Map.of("x.tmp", new NameTemplate("${tmp}")), 2));
        assertThat(recipe.environment()).isEqualTo(Map.of("X_QUIET", "1"));
        assertThat(recipe.companions()).hasToString("[h:b]");
        assertThat(recipe.temporaryFolder()).isTrue();
        assertThat(recipe.verified()).containsExactly("1.0");
        assertThat(recipe.note()).contains("a note");
    }

    @Test
    void keepsALibrarysNameWhereNoFileIsGiven() {
        String json = SAMPLE.replace(", \"file\": \"${prefix}x${suffix}\"", "");
        assertThat(new RecipeReader("my.json")
                        .read(json)
                        .get(0)
                        .libraries()
                        .get(0)
                        .file())
                .isEqualTo(new NameTemplate("${name}"));
    }

    @Test
    void readsWhatThePublishedSchemaAllows() {
        assertThat(schema.validate(SAMPLE, InputFormat.JSON)).isEmpty();
    }

    @Test
    void theBuiltInRecipesFollowThePublishedSchema() {
        String builtIn = text(Path.of("src/main/resources/dev/personalbrain/modules/loader-recipes.json"));
        assertThat(schema.validate(builtIn, InputFormat.JSON)).isEmpty();
    }

    /** Each line: what of the sample is replaced, by what, and the message. Refused by the published schema too. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "formatVersion": 1     | "formatVersion": 2      | my.json: formatVersion: '2' is not 1
            "formatVersion": 1,    | ``                      | my.json: formatVersion: 'null' is not 1
            "recipes": [           | "recipes": 7, "x": [    | my.json: unknown field 'x' (known: $schema, formatVersion, recipes)
            "artifact": "g:a"      | "artifact": "g"         | my.json: recipes[0].artifact: 'g' is not group:artifact or group:artifact:classifier
            "artifact": "g:a"      | "artifact": 7           | my.json: recipes[0].artifact: '7' is not a text of one line
            "artifact": "g:a",     | ``                      | my.json: recipes[0].artifact: is missing
            "artifact"             | "artefact"              | my.json: recipes[0]: unknown field 'artefact' (known: artifact, companions, environment, leaveOut, libraries, note, properties, temporaryFolder, unpackCopies, unpackProperties, verified, versions)
            "[1,2)"                | "1.x"                   | my.json: recipes[0].versions: '1.x' is not a Maven version range (for example [3.40,4))
            [{"entry"              | ["x", {"entry"          | my.json: recipes[0].libraries[0]: 'x' is not an object
            {"entry": "n/**",      | {                       | my.json: recipes[0].libraries[0].entry: is missing
            "entry"                | "entri"                 | my.json: recipes[0].libraries[0]: unknown field 'entri' (known: entry, file)
            "${prefix}x${suffix}"  | "lib/x.so"              | my.json: recipes[0].libraries[0].file: 'lib/x.so' is not a file name without folders
            ["n/*_testing*"]       | "n/*_testing*"          | my.json: recipes[0].leaveOut: 'n/*_testing*' is not a list
            ["n/*_testing*"]       | [""]                    | my.json: recipes[0].leaveOut[0]: '' is not a text of one line
            "${lib}"               | true                    | my.json: recipes[0].properties.x.path: 'true' is not a text of one line
            "${lib}"               | "a\\nb"                 | my.json: recipes[0].properties.x.path: 'a b' is not a text of one line
            "x.path"               | "x path"                | my.json: recipes[0].properties: 'x path' is not a system property's name
            {"x.path": "${lib}"}   | []                      | my.json: recipes[0].properties: '[]' is not an object
            "${tmp}"               | 7                       | my.json: recipes[0].unpackProperties.x.tmp: '7' is not a text of one line
            {"x.tmp": "${tmp}"}    | "x"                     | my.json: recipes[0].unpackProperties: 'x' is not an object
            "unpackCopies": 2      | "unpackCopies": 0       | my.json: recipes[0].unpackCopies: '0' is not a whole number from 1 on
            "unpackCopies": 2      | "unpackCopies": 1.5     | my.json: recipes[0].unpackCopies: '1.5' is not a whole number from 1 on
            "unpackCopies": 2      | "unpackCopies": "2"     | my.json: recipes[0].unpackCopies: '2' is not a whole number from 1 on
            "unpackCopies": 2      | "unpackCopies": 1e10    | my.json: recipes[0].unpackCopies: '1.0E10' is not a whole number from 1 on
            "1"}                   | 1}                      | my.json: recipes[0].environment.X_QUIET: '1' is not a text of one line
            "1"}                   | ""}                     | my.json: recipes[0].environment.X_QUIET: '' is not a text of one line
            "1"}                   | "1\\u0000"}             | my.json: recipes[0].environment.X_QUIET: '1 ' is not a text without control characters
            {"X_QUIET": "1"}       | ["X"]                   | my.json: recipes[0].environment: '[X]' is not an object
            X_QUIET                | X-QUIET                 | my.json: recipes[0].environment: 'X-QUIET' is not a variable's name: letters, digits and _, no digit first
            X_QUIET                | 1X                      | my.json: recipes[0].environment: '1X' is not a variable's name
            X_QUIET                | LD_PRELOAD              | my.json: recipes[0].environment: 'LD_PRELOAD' is not for a recipe to set: it would change how programs are started or is set by the wrapper
            "h:b"                  | "b"                     | my.json: recipes[0].companions[0]: 'b' is not group:artifact
            true                   | 1                       | my.json: recipes[0].temporaryFolder: '1' is not true or false
            """)
    void refusesAMalformedRecipeWithItsPlace(String part, String replacement, String message) {
        String json = SAMPLE.replace(part, replacement);
        assertThat(json).isNotEqualTo(SAMPLE);
        assertRefused(json, message);
        assertThat(schema.validate(json, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void refusesPlaceholdersThatItDoesNotKnow() {
        assertRefused(
                SAMPLE.replace("${suffix}", "${ext}"),
                "my.json: recipes[0].libraries[0].file: '${prefix}x${ext}' has the unknown placeholder 'ext' (known: name,"
                        + " prefix, suffix, version)");
        assertRefused(
                SAMPLE.replace("${lib}", "${name}"),
                "my.json: recipes[0].properties.x.path: '${name}' has the unknown placeholder 'name' (known: lib, prefix,"
                        + " suffix, tmp, version)");
        assertRefused(
                SAMPLE.replace("${tmp}", "${lib}"),
                "my.json: recipes[0].unpackProperties.x.tmp: '${lib}' has the unknown placeholder 'lib' (known: prefix,"
                        + " suffix, tmp, version)");
    }

    @Test
    void refusesARecipeThatDoesNothing() {
        assertRefused(
                "{\"formatVersion\": 1, \"recipes\": [{\"artifact\": \"g:a\", \"versions\": \"[1,)\"}]}",
                "my.json: recipes[0]: does nothing (expected libraries, leaveOut, properties, unpackProperties,"
                        + " unpackCopies or environment)");
    }

    @Test
    void refusesEveryVariableThatTheWrapperRefuses() {
        for (String pattern : LauncherVariables.REFUSED) {
            String json = SAMPLE.replace("X_QUIET", pattern.replace("*", "X"));
            assertRefused(
                    json, "my.json: recipes[0].environment: '" + pattern.replace("*", "X") + "' is not for a recipe");
            assertThat(schema.validate(json, InputFormat.JSON)).as(pattern).isNotEmpty();
        }
        assertThat(schema.validate(SAMPLE.replace("X_QUIET", "MY_PATH"), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void namesTheLineWhereAFileIsNoJson() {
        assertRefused(SAMPLE.replace("\"versions\":", "\"versions\""), "my.json: line 5, column ");
        assertRefused("[]", "my.json: '[]' is not an object");
        assertRefused("{\"formatVersion\": 1, \"recipes\": {}}", "my.json: recipes: '{}' is not a list");
    }

    @Test
    void saysWhereAFileThatWasCutOffEnds() {
        assertRefused(
                "{\n",
                "my.json: line 2, column 1: not JSON: Unexpected end-of-input: expected close marker for Object");
    }

    @Test
    void refusesAFieldThatIsThereTwice() {
        assertRefused(SAMPLE.replace("\"note\"", "\"artifact\": \"g:b\", \"note\""), "my.json: line 15, column ");
    }

    private static void assertRefused(String json, String message) {
        assertThatThrownBy(() -> new RecipeReader("my.json").read(json))
                .isInstanceOfSatisfying(
                        UserException.class,
                        refusal -> assertThat(refusal.exitCode()).isEqualTo(ExitCode.CONFIGURATION))
                .message()
                .startsWith(message)
                .doesNotContain("tools.jackson");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
