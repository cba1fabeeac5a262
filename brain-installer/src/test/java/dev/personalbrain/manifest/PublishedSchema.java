package dev.personalbrain.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds the reader and the schema that is published for everybody else against each other. */
abstract class PublishedSchema {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text(Path.of("../docs/native-modules.schema.json")), InputFormat.JSON);

    static void assertAllowed(String json) {
        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
    }

    /** The manifest with the first occurrence of something replaced is refused by both. */
    static void refusesBoth(String json, String original, String broken, String message) {
        String manifest = json.replaceFirst(Pattern.quote(original), Matcher.quoteReplacement(broken));
        assertThat(manifest).isNotEqualTo(json);
        refuses(manifest, message);
        assertThat(SCHEMA.validate(manifest, InputFormat.JSON)).isNotEmpty();
    }

    static void refuses(String json, String message) {
        assertThatThrownBy(() -> ManifestJson.read(json.getBytes(UTF_8), "native-modules.json"))
                .isInstanceOfSatisfying(
                        UserException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.MANIFEST))
                .hasMessageStartingWith("native-modules.json: ")
                .hasMessageContaining(message)
                .message()
                .doesNotContain("\n");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
