package dev.personalbrain.image.jib;

import java.io.IOException;
import java.io.OutputStream;

/** What is sent to a registry. May be sent several times. */
interface RequestBody {
    /** Nothing. */
    RequestBody EMPTY = of(new byte[0]);

    long size();

    /** @throws UnreadableContent where not the network fails, but what was to be sent */
    void writeTo(OutputStream out) throws IOException;

    static RequestBody of(byte[] bytes) {
        return new RequestBody() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write(bytes);
            }
        };
    }
}
