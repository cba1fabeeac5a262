package dev.personalbrain.binary;

import java.io.IOException;
import java.nio.ByteOrder;

/** The header of one Mach-O image ({@code mach_header}, {@code mach_header_64}): {@code mach-o/loader.h}. */
record MachOHeader(int bits, ByteOrder order, long cpuType, long fileType, long commands, long commandBytes) {
    static final long MH_OBJECT = 1;
    static final long MH_CORE = 4;
    static final long MH_DSYM = 0xa;

    private static final long MH_MAGIC = 0xfeed_faceL;
    private static final long MH_MAGIC_64 = 0xfeed_facfL;
    private static final long MH_CIGAM = 0xcefa_edfeL;
    private static final long MH_CIGAM_64 = 0xcffa_edfeL;

    /** @param magic the first four bytes, read as big-endian */
    static boolean isMagic(long magic) {
        return magic == MH_MAGIC || magic == MH_MAGIC_64 || magic == MH_CIGAM || magic == MH_CIGAM_64;
    }

    static MachOHeader read(Bytes image) throws IOException {
        long magic = image.withOrder(ByteOrder.BIG_ENDIAN).u32(0, "magic");
        if (!isMagic(magic)) {
            throw image.subject().bad("magic is 0x" + Long.toHexString(magic));
        }
        ByteOrder order = magic == MH_MAGIC || magic == MH_MAGIC_64 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        int bits = magic == MH_MAGIC || magic == MH_CIGAM ? 32 : 64;
        Fields fields = new Fields(image.withOrder(order), 4, bits / 8);
        long cpuType = fields.u32("cputype");
        long fileType = fields.skip(4).u32("filetype");
        return new MachOHeader(bits, order, cpuType, fileType, fields.u32("ncmds"), fields.u32("sizeofcmds"));
    }

    int headerBytes() {
        return bits == 64 ? 32 : 28;
    }
}
