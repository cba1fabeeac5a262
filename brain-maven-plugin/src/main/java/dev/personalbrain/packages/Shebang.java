package dev.personalbrain.packages;

import java.io.ByteArrayOutputStream;

/** The first line of a program. */
final class Shebang {
    private Shebang() {}

    /** CR LF at its end becomes LF, as npm does it; the rest stays as it is. */
    static byte[] unix(byte[] program) {
        int end = 0;
        while (program[end] != '\n') {
            end++;
        }
        ByteArrayOutputStream unix = new ByteArrayOutputStream(program.length);
        unix.write(program, 0, end - 1);
        unix.write(program, end, program.length - end);
        return unix.toByteArray();
    }
}
