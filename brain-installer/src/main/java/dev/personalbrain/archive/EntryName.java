package dev.personalbrain.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** The name of an entry: what could lead out of a folder is refused, what is merely odd is told. */
final class EntryName {
    /** What stands for bytes that are not UTF-8, as a rule. */
    private static final char REPLACEMENT = '\ufffd';

    private EntryName() {}

    /** @throws BadArchiveException where the name is absolute or leads up, on whichever system */
    static String read(ByteBuffer bytes, int position, int length, ArchiveFile file) throws IOException {
        String name = decode(bytes.slice(position, length));
        String path = name.replace('\\', '/');
        if (path.startsWith("/") || isDrive(path)) {
            throw file.bad("entry '" + printable(name) + "': its name is absolute");
        }
        if (leadsUp(path)) {
            throw file.bad("entry '" + printable(name) + "': its name leads outside with '..'");
        }
        return name;
    }

    /** UTF-8 whether or not bit 11 is set: so does the JVM. Where it is not UTF-8, a character for each byte. */
    static String decode(ByteBuffer name) {
        String text = new String(name.array(), name.arrayOffset() + name.position(), name.remaining(), UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? text : decodeStrictly(name);
    }

    private static String decodeStrictly(ByteBuffer name) {
        try {
            return UTF_8.newDecoder().decode(name.duplicate()).toString();
        } catch (CharacterCodingException e) {
            return ISO_8859_1.decode(name.duplicate()).toString();
        }
    }

    /** What is odd about a name as the archive has it; null where nothing is. */
    static String oddity(String name, int length) {
        if (name.isEmpty()) {
            return "has no name";
        }
        if (name.indexOf(0) >= 0) {
            return "has a NUL in its name";
        }
        if (name.indexOf('\\') >= 0) {
            return "has a backslash in its name";
        }
        return name.getBytes(UTF_8).length == length ? null : "has a name that is not UTF-8";
    }

    private static boolean isDrive(String name) {
        return name.length() > 1 && name.charAt(1) == ':' && Character.isLetter(name.charAt(0));
    }

    private static boolean leadsUp(String name) {
        return name.contains("..") && ("/" + name + "/").contains("/../");
    }

    static String printable(String name) {
        return name.replaceAll("\\p{Cntrl}", "?");
    }
}
