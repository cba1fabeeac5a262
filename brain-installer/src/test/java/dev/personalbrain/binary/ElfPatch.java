package dev.personalbrain.binary;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.NoSuchElementException;

/** Spoils single fields of a 64-bit little-endian ELF file; offsets are those of {@code Elf64_Ehdr}, {@code Elf64_Phdr} and so on. */
final class ElfPatch {
    private static final int PROGRAM_HEADERS = 64;

    private final ByteBuffer file;

    ElfPatch(TestElf elf) {
        file = ByteBuffer.wrap(elf.build()).order(ByteOrder.LITTLE_ENDIAN);
    }

    ElfPatch u8(int offset, int value) {
        file.put(offset, (byte) value);
        return this;
    }

    ElfPatch u16(int offset, int value) {
        file.putShort(offset, (short) value);
        return this;
    }

    ElfPatch u32(int offset, long value) {
        file.putInt(offset, (int) value);
        return this;
    }

    ElfPatch u64(int offset, long value) {
        file.putLong(offset, value);
        return this;
    }

    ElfPatch segment(long type, int field, long value) {
        return u64(segment(type) + field, value);
    }

    /** Sets {@code d_val} of the first entry with that tag. */
    ElfPatch dynamic(long tag, long value) {
        return u64(dynamicEntry(tag) + 8, value);
    }

    ElfPatch dynamicTag(long tag, long otherTag) {
        return u64(dynamicEntry(tag), otherTag);
    }

    /** A field of the first {@code Elf64_Verneed}; the {@code Elf64_Vernaux} stands 16 bytes behind it. */
    ElfPatch versionNeed(int field, long value) {
        long address = file.getLong(dynamicEntry(ElfDynamicEntry.DT_VERNEED) + 8);
        return u32((int) (address - file.getLong(segment(ElfProgramHeader.PT_LOAD) + 16)) + field, value);
    }

    int segment(long type) {
        for (int i = 0; i < file.getShort(56); i++) {
            if (file.getInt(PROGRAM_HEADERS + 56 * i) == (int) type) {
                return PROGRAM_HEADERS + 56 * i;
            }
        }
        throw new NoSuchElementException("segment " + type);
    }

    byte[] build() {
        return file.array();
    }

    private int dynamicEntry(long tag) {
        int start = (int) file.getLong(segment(ElfProgramHeader.PT_DYNAMIC) + 8);
        for (int offset = start; offset < file.capacity() - 16; offset += 16) {
            if (file.getLong(offset) == tag) {
                return offset;
            }
        }
        throw new NoSuchElementException("dynamic entry " + tag);
    }
}
