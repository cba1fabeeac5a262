package dev.personalbrain.manifest;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Parses JSON into maps, lists, strings, longs, booleans and null; any other number becomes a double. */
final class JsonTree {
    private final JsonParser parser;

    private JsonTree(JsonParser parser) {
        this.parser = parser;
    }

    /** @param name of the file, for messages */
    static JsonField parse(byte[] json, String name) {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), json)) {
            JsonTree tree = new JsonTree(parser);
            parser.nextToken();
            Object root = tree.value();
            if (parser.nextToken() != null) {
                throw malformed(
                        name,
                        "something follows its end",
                        parser.currentTokenLocation().getLineNr(),
                        null);
            }
            return new JsonField(name, "", root);
        } catch (JacksonException e) {
            throw malformed(name, e.getOriginalMessage(), line(e), e);
        }
    }

    private static int line(JacksonException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    }

    private static UserException malformed(String name, String what, int line, JacksonException cause) {
        String oneLine = what.replace('\n', ' ');
        return new UserException(
                ExitCode.MANIFEST,
                name + ": line " + line + ": not JSON: " + oneLine + "; " + JsonField.WAY_OUT,
                cause);
    }

    private Object value() {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return object();
        }
        if (token == JsonToken.START_ARRAY) {
            return array();
        }
        if (token == JsonToken.VALUE_STRING) {
            return parser.getString();
        }
        return token == null || token == JsonToken.VALUE_NULL ? null : scalar(token);
    }

    private Object scalar(JsonToken token) {
        if (token.isBoolean()) {
            return token == JsonToken.VALUE_TRUE;
        }
        boolean whole =
                token == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
        return whole ? (Object) parser.getLongValue() : (Object) parser.getDoubleValue();
    }

    private Map<String, Object> object() {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, value());
        }
        return fields;
    }

    private List<Object> array() {
        List<Object> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value());
        }
        return values;
    }
}
