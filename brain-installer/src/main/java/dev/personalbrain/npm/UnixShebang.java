package dev.personalbrain.npm;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/**
 * What npm does to programs whose author has sent them with the line ends of Windows: the first line gets one of Unix, else no system
 * would find its interpreter. Other lines stay as they are.
 */
public final class UnixShebang {
    /** As far as npm looks for the end of the first line. */
    private static final int MAX_LINE = 2048;

    private UnixShebang() {}

    /** The content with the first line that npm gives it; the same where it begins with no {@code #!}. */
    public static InputStream of(InputStream content) throws IOException {
        byte[] head = content.readNBytes(MAX_LINE);
        int end = returnOfFirstLine(head);
        InputStream rest =
                new SequenceInputStream(new ByteArrayInputStream(head, end + 1, head.length - end - 1), content);
        return end < 0 ? rest : new SequenceInputStream(new ByteArrayInputStream(head, 0, end), rest);
    }

    /** Whether {@link #of} changes a file that begins so. */
    public static boolean applies(byte[] head) {
        return returnOfFirstLine(head) >= 0;
    }

    /** Of the CR before the first LF; -1 where there is none. */
    private static int returnOfFirstLine(byte[] head) {
        boolean shebang = head.length > 2 && head[0] == '#' && head[1] == '!';
        for (int index = 2; shebang && index < Math.min(head.length, MAX_LINE); index++) {
            if (head[index] == '\n') {
                return index > 3 && head[index - 1] == '\r' ? index - 1 : -1;
            }
        }
        return -1;
    }
}
