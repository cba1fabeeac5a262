package dev.personalbrain.archive;

/**
 * What a tar says about one of its entries.
 *
 * @param name as it stands there: nothing is known about where it leads
 * @param executable by anybody
 * @param size of what follows; a folder has nothing, whatever its header says
 */
public record TarEntry(String name, Kind kind, boolean executable, long size) {
    /** What it is. */
    public enum Kind {
        FILE,
        FOLDER,
        /** Symbolic or hard. */
        LINK,
        /** A device or a pipe. */
        DEVICE
    }

    static TarEntry of(TarHeader header, String name, long size, TarInput at) throws BadArchiveException {
        Kind kind = kind(header.typeflag(), name, at);
        return new TarEntry(name, kind, (header.mode() & 0111) != 0, kind == Kind.FOLDER ? 0 : size);
    }

    private static Kind kind(char typeflag, String name, TarInput at) throws BadArchiveException {
        return switch (typeflag) {
            case '0', '\0', '7' -> name.endsWith("/") ? Kind.FOLDER : Kind.FILE;
            case '1', '2' -> Kind.LINK;
            case '3', '4', '6' -> Kind.DEVICE;
            case '5' -> Kind.FOLDER;
            default ->
                throw at.bad("entry '" + EntryName.printable(name) + "' is of an unsupported type, "
                        + Integer.toHexString(typeflag));
        };
    }
}
