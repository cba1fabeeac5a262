package dev.personalbrain.binary;

import dev.personalbrain.binary.BinaryFormatException.Kind;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Optional;

/** The way into this package: recognises native binaries by their first bytes and reads their headers. */
public final class NativeBinaries {
    /** How many first bytes {@link #startsLikeNative} wants to see; fewer where the file is shorter. */
    public static final int HEAD_BYTES = 64;

    /** How many first bytes {@link #outline} wants to see: enough for the headers behind a program for DOS. */
    public static final int OUTLINE_BYTES = 4096;

    private NativeBinaries() {}

    /** Whether these first bytes can be those of a native binary; a Java class is none, though it shares fat Mach-O's magic. */
    public static boolean startsLikeNative(byte[] head, int length) {
        return formatOf(head, length).isPresent();
    }

    /**
     * Reads the headers of one file.
     *
     * @param path for messages only: what a file is, is never taken from its name
     * @throws BinaryFormatException with its kind in its opening: "not an ELF:", "bad ELF:" or "unsupported ELF:" (or Mach-O, PE, XCOFF), then the path and the field
     */
    public static NativeLibrary read(Content content, String path) throws IOException {
        byte[] head = new byte[HEAD_BYTES];
        NativeFormat format = formatOf(head, content.read(0, head, 0, head.length))
                .orElseThrow(() -> new BinaryFormatException(
                        Kind.NOT_ONE,
                        "not an ELF, a Mach-O, a PE or an XCOFF: " + path + ": its first bytes are other ones"));
        Bytes bytes = Bytes.of(content, new Subject(format, path), ByteOrder.BIG_ENDIAN);
        return switch (format) {
            case ELF -> ElfFile.read(bytes).library();
            case MACH_O -> MachOFile.read(bytes);
            case PE -> PeFile.read(bytes);
            case XCOFF -> XcoffFile.read(bytes);
        };
    }

    /**
     * What the first bytes of a file tell of what it runs on, and nothing else can contradict: whatever {@link #read} says of the file,
     * it is one of these platforms. Empty where they do not tell, be it that they are too few, or those of something unknown.
     *
     * @param head {@link #OUTLINE_BYTES} of the file; fewer where it is shorter
     */
    public static Optional<Outline> outline(byte[] head) throws IOException {
        Optional<NativeFormat> format = formatOf(head, head.length);
        try {
            return format.isPresent() ? outline(head, format.get()) : Optional.empty();
        } catch (BinaryFormatException undecided) {
            return Optional.empty();
        }
    }

    private static Optional<Outline> outline(byte[] head, NativeFormat format) throws IOException {
        Bytes bytes = Bytes.of(Content.of(head), new Subject(format, "first bytes"), ByteOrder.BIG_ENDIAN);
        return switch (format) {
            case ELF -> Optional.of(ElfFile.outline(bytes));
            case MACH_O -> MachOFile.outline(bytes);
            case PE -> Optional.of(PeFile.outline(bytes));
            case XCOFF -> Optional.empty();
        };
    }

    private static Optional<NativeFormat> formatOf(byte[] head, int length) {
        if (ElfHeader.startsWithMagic(head, length)) {
            return Optional.of(NativeFormat.ELF);
        }
        if (MachOFile.startsWithMagic(head, length)) {
            return Optional.of(NativeFormat.MACH_O);
        }
        if (PeFile.startsWithMagic(head, length)) {
            return Optional.of(NativeFormat.PE);
        }
        return XcoffFile.startsWithMagic(head, length) ? Optional.of(NativeFormat.XCOFF) : Optional.empty();
    }
}
