package dev.personalbrain.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads the name of an entry and refuses what could lead out of a folder, or what a JVM would not open. */
final class EntryName {
    private EntryName() {}

    /** UTF-8 whether or not bit 11 is set: so does the JVM. */
    static String read(ByteBuffer bytes, int position, int length, ArchiveFile file) throws IOException {
        String name;
        try {
            name = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(bytes.duplicate().limit(position + length).position(position))
                    .toString();
        } catch (CharacterCodingException e) {
            throw file.bad("an entry's name is not UTF-8");
        }
        String fault = fault(name);
        if (fault != null) {
            throw file.bad("entry '" + printable(name) + "': its name " + fault);
        }
        return name;
    }

    /** What is wrong with a name; null where nothing is. */
    private static String fault(String name) {
        if (name.isEmpty()) {
            return "is empty";
        }
        if (name.indexOf(0) >= 0) {
            return "has a NUL in it";
        }
        if (name.indexOf('\\') >= 0) {
            return "has a backslash in it";
        }
        if (name.startsWith("/") || isDrive(name)) {
            return "is absolute";
        }
        return leadsUp(name) ? "leads outside with '..'" : null;
    }

    private static boolean isDrive(String name) {
        return name.length() > 1 && name.charAt(1) == ':' && Character.isLetter(name.charAt(0));
    }

    private static boolean leadsUp(String name) {
        return name.contains("..") && ("/" + name + "/").contains("/../");
    }

    private static String printable(String name) {
        return name.replaceAll("\\p{Cntrl}", "?");
    }
}
