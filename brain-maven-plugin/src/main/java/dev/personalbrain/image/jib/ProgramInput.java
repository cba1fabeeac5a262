package dev.personalbrain.image.jib;

import java.io.IOException;
import java.io.OutputStream;

/**
 * The standard input of another program. Closing it does not end it: a program must not take for complete what its writer has given
 * up.
 */
final class ProgramInput extends OutputStream {
    private final OutputStream pipe;

    ProgramInput(OutputStream pipe) {
        this.pipe = pipe;
    }

    /** The program reads no further. */
    static final class NotReadException extends IOException {
        private static final long serialVersionUID = 1L;

        private NotReadException(IOException cause) {
            super("the program reads no further", cause);
        }
    }

    @Override
    public void write(int oneByte) throws IOException {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            pipe.write(bytes, offset, length);
        } catch (IOException e) {
            throw new NotReadException(e);
        }
    }

    /** There is no more. */
    void end() throws NotReadException {
        try {
            pipe.close();
        } catch (IOException e) {
            throw new NotReadException(e);
        }
    }
}
