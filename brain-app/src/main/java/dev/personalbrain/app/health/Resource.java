package dev.personalbrain.app.health;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** A file that is shipped beside these classes. */
final class Resource {
    private Resource() {}

    static InputStream open(String name) throws IOException {
        InputStream resource = Resource.class.getResourceAsStream(name);
        if (resource == null) {
            throw new FileNotFoundException("resource " + name);
        }
        return resource;
    }
}
