package dev.personalbrain.binary;

import dev.personalbrain.binary.BinaryFormatException.Kind;

/**
 * What is being read, for messages.
 *
 * @param path as the user knows it
 */
record Subject(NativeFormat format, String path) {
    BinaryFormatException notOne(String reason) {
        String article = format == NativeFormat.ELF || format == NativeFormat.XCOFF ? "an " : "a ";
        return exception(Kind.NOT_ONE, "not " + article, reason);
    }

    BinaryFormatException bad(String reason) {
        return exception(Kind.BAD, "bad ", reason);
    }

    BinaryFormatException unsupported(String reason) {
        return exception(Kind.UNSUPPORTED, "unsupported ", reason);
    }

    private BinaryFormatException exception(Kind kind, String opening, String reason) {
        return new BinaryFormatException(kind, opening + format + ": " + path + ": " + reason);
    }
}
