package dev.personalbrain.binary;

import dev.personalbrain.platform.Arch;
import java.io.IOException;
import java.nio.ByteBuffer;

/** The composite file header of an XCOFF file ({@code FILHDR}): AIX Files Reference, "XCOFF Object File Format". Big-endian. */
record XcoffHeader(int magic, int sections, int auxiliaryBytes, int flags) {
    /** As far as it is read. */
    static final int BYTES = 20;

    private static final int U802TOCMAGIC = 0x01df;
    private static final int U64_TOCMAGIC = 0x01f7;
    private static final int F_EXEC = 0x0002;
    private static final int F_DYNLOAD = 0x1000;
    private static final int F_SHROBJ = 0x2000;

    /** Sixteen bits are a weak sign: the number of sections and the size of the auxiliary header have to be sensible too. */
    private static final int MAX_SECTIONS = 255;

    private static final int MAX_AUXILIARY_BYTES = 256;

    /** @param file in big-endian order */
    static XcoffHeader read(Bytes file) throws IOException {
        return new XcoffHeader(
                file.u16(0, "f_magic"), file.u16(2, "f_nscns"), file.u16(16, "f_opthdr"), file.u16(18, "f_flags"));
    }

    /** @param head the first bytes, {@link #BYTES} at least */
    static XcoffHeader of(byte[] head) {
        ByteBuffer buffer = ByteBuffer.wrap(head);
        return new XcoffHeader(u16(buffer, 0), u16(buffer, 2), u16(buffer, 16), u16(buffer, 18));
    }

    boolean isSensible() {
        return (magic == U802TOCMAGIC || magic == U64_TOCMAGIC)
                && sections > 0
                && sections <= MAX_SECTIONS
                && auxiliaryBytes <= MAX_AUXILIARY_BYTES;
    }

    /** Whether a loader takes it: an executable, or a shared object. */
    boolean isLoadable() {
        return (flags & (F_EXEC | F_DYNLOAD | F_SHROBJ)) != 0;
    }

    Arch arch() {
        return magic == U64_TOCMAGIC ? Arch.PPC64 : Arch.PPC;
    }

    private static int u16(ByteBuffer buffer, int offset) {
        return buffer.getShort(offset) & 0xffff;
    }
}
