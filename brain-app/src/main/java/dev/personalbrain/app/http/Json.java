package dev.personalbrain.app.http;

import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.jr.ob.JSON;

/** JSON objects as maps. Strict: one value, no field twice. */
final class Json {
    private static final JSON JSON_MAPS = JSON.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private Json() {}

    static byte[] write(Map<String, ?> object) {
        return JSON_MAPS.asBytes(object);
    }

    static Map<String, Object> readObject(byte[] bytes) {
        try (JsonParser parser = JSON_MAPS.createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new HttpException(400, "the body must be a JSON object");
            }
            Map<String, Object> object = JSON_MAPS.mapFrom(parser);
            if (parser.nextToken() != null) {
                throw new HttpException(400, "something follows the JSON object");
            }
            return object;
        } catch (JacksonException e) {
            throw new HttpException(400, "malformed JSON" + place(e) + ": " + firstLine(e.getOriginalMessage()));
        }
    }

    private static String place(JacksonException e) {
        return e.getLocation() == null
                ? ""
                : " at line %d, column %d"
                        .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
