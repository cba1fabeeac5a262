package dev.personalbrain.binary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One image's place in a fat file ({@code fat_arch}, {@code fat_arch_64}): {@code mach-o/fat.h}. Always big-endian. */
record MachOFatArch(long offset, long bytes) {
    private static final long FAT_MAGIC = 0xcafe_babeL;
    private static final long FAT_MAGIC_64 = 0xcafe_babfL;

    /** A Java class has its version here, which is 45 at least. */
    private static final long MAX_IMAGES = 29;

    /** @param magic the first four bytes, read as big-endian; @param next the next four */
    static boolean isMagic(long magic, long next) {
        return (magic == FAT_MAGIC || magic == FAT_MAGIC_64) && next > 0 && next <= MAX_IMAGES;
    }

    /** @param file in big-endian order */
    static List<MachOFatArch> readAll(Bytes file) throws IOException {
        boolean wide = file.u32(0, "magic") == FAT_MAGIC_64;
        long count = file.u32(4, "nfat_arch");
        List<MachOFatArch> images = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Fields fields = new Fields(file, 8 + (wide ? 32L : 20L) * i, wide ? 8 : 4).skip(8);
            images.add(new MachOFatArch(fields.word("fat_arch offset"), fields.word("fat_arch size")));
        }
        return images;
    }
}
