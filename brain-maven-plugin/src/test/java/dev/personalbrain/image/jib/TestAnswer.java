package dev.personalbrain.image.jib;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** What a {@link TestRegistry} answers. */
record TestAnswer(int status, Map<String, String> headers, byte[] body) {
    static TestAnswer of(int status) {
        return new TestAnswer(status, Map.of(), new byte[0]);
    }

    static TestAnswer of(byte[] body) {
        return new TestAnswer(200, Map.of(), body);
    }

    /** As registries explain errors. */
    static TestAnswer error(int status, String code, String message) {
        String json = "{\"errors\":[{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}]}";
        return new TestAnswer(
                status, Map.of("Content-Type", "application/json"), json.getBytes(StandardCharsets.UTF_8));
    }

    TestAnswer with(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new TestAnswer(status, more, body);
    }

    /** In one piece. */
    void write(OutputStream out, boolean isHead) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " X\r\nContent-Length: " + body.length + "\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        whole.writeBytes(isHead ? new byte[0] : body);
        out.write(whole.toByteArray());
    }
}
