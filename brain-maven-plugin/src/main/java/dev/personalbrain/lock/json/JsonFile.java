package dev.personalbrain.lock.json;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.jr.ob.JSON;

/**
 * A JSON file. Comments and trailing commas are read over; a name that comes twice in one object is an error.
 *
 * @param name for messages
 * @param wayOut of what is wrong in it: "run 'npm install'"
 */
public record JsonFile(String name, String wayOut) {
    private static final Pattern CONFLICT = Pattern.compile("(?m)^(<<<<<<<|>>>>>>>)( |$)");
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    /** @throws UserException with line and column, where it is not JSON */
    public static Json read(Path file, String wayOut) {
        try {
            return new JsonFile(file.toString(), wayOut).parse(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UserException(ExitCode.CONFIGURATION, file + ": cannot be read: " + e, e);
        }
    }

    Json parse(byte[] json) {
        refuseConflicts(new String(json, StandardCharsets.UTF_8));
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            Object value = JSON.std.anyFrom(parser);
            if (parser.nextToken() != null) {
                throw malformed(parser.currentTokenLocation(), "something follows its end", null);
            }
            return new Json(this, "", value);
        } catch (JacksonException e) {
            throw malformed(e.getLocation(), reason(e), e);
        }
    }

    private void refuseConflicts(String text) {
        Matcher mark = CONFLICT.matcher(text);
        if (mark.find()) {
            long line = text.substring(0, mark.start()).lines().count() + 1;
            throw error("line " + line + ": holds the marks of a merge with conflicts ('" + mark.group(1)
                    + "'); resolve them, then " + wayOut);
        }
    }

    /** Jackson speaks of its own options and of ours in brackets. */
    private static String reason(JacksonException e) {
        return e.getOriginalMessage()
                .replaceFirst("(?s)\\(('.') \\(code.*", "$1")
                .replaceFirst("(?s)(?:[\\n(]|: was expecting).*", "")
                .strip();
    }

    private UserException malformed(TokenStreamLocation place, String what, Exception cause) {
        String where = Optional.ofNullable(place)
                .map(each -> "line " + each.getLineNr() + ", column " + each.getColumnNr() + ": ")
                .orElse("");
        String message = name + ": " + where + "not JSON: " + what + "; " + wayOut;
        return new UserException(ExitCode.CONFIGURATION, message, cause);
    }

    UserException error(String message) {
        return new UserException(ExitCode.CONFIGURATION, name + ": " + message);
    }
}
