package dev.personalbrain.application;

import dev.personalbrain.archive.JarContents;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Something that is read out of a jar, which is open as long as it is. */
final class JarInput extends FilterInputStream {
    private final JarContents jar;

    private JarInput(InputStream in, JarContents jar) {
        super(in);
        this.jar = jar;
    }

    /** What is read of an open jar. */
    interface Part {
        InputStream of(JarContents jar) throws IOException;
    }

    static JarInput open(Path file, Part part) throws IOException {
        JarContents jar = JarContents.open(file);
        try {
            return new JarInput(part.of(jar), jar);
        } catch (IOException | RuntimeException e) {
            jar.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        try (jar) {
            super.close();
        }
    }
}
