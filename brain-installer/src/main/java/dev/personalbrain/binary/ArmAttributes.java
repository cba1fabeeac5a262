package dev.personalbrain.binary;

import java.io.IOException;
import java.util.Optional;

/**
 * The build attributes of a 32-bit ARM file, section {@code .ARM.attributes}: Addenda to the ABI for the ARM Architecture, chapter 2.
 * Reads no more than the one attribute that tells how floating point values are passed.
 */
final class ArmAttributes {
    private static final int TAG_FILE = 1;
    private static final int TAG_CPU_RAW_NAME = 4;
    private static final int TAG_CPU_NAME = 5;
    private static final int TAG_ABI_VFP_ARGS = 28;
    private static final int TAG_COMPATIBILITY = 32;
    private static final int VFP_REGISTERS = 1;

    private static final int MAX_BYTES = 4096;
    private static final int VENDOR_OFFSET = 5;
    private static final int VENDOR_BYTES = 6;

    private final Bytes section;
    private long offset;

    private ArmAttributes(Bytes section) throws BinaryFormatException {
        this.section = section.part(0, Math.min(section.size(), MAX_BYTES), "attributes");
    }

    /** False where there is no such section, or a broken one: no loader reads it. */
    static boolean passVfpRegisters(ElfSections sections) throws IOException {
        Optional<Bytes> section = sections.named(".ARM.attributes");
        try {
            return section.isPresent() && new ArmAttributes(section.get()).vfpArguments() == VFP_REGISTERS;
        } catch (BinaryFormatException broken) {
            return false;
        }
    }

    /** Of the first subsection, which is the public one, {@code aeabi}. */
    private long vfpArguments() throws IOException {
        String vendor = section.fixedText(VENDOR_OFFSET, VENDOR_BYTES, "attribute vendor");
        offset = VENDOR_OFFSET + VENDOR_BYTES;
        int scope = section.u8(offset, "attribute scope");
        if (!vendor.equals("aeabi") || scope != TAG_FILE) {
            return 0;
        }
        long end = Math.min(offset + section.u32(offset + 1, "attribute bytes"), section.size());
        offset += 5;
        while (offset < end) {
            long tag = number();
            if (tag == TAG_ABI_VFP_ARGS) {
                return number();
            }
            skipValue(tag);
        }
        return 0;
    }

    /** From 32 on, odd tags have a text and even ones a number. */
    private void skipValue(long tag) throws IOException {
        boolean hasText = tag == TAG_CPU_RAW_NAME || tag == TAG_CPU_NAME || tag > TAG_COMPATIBILITY && tag % 2 == 1;
        if (!hasText) {
            number();
        }
        if (hasText || tag == TAG_COMPATIBILITY) {
            skipText();
        }
    }

    private void skipText() throws IOException {
        int next;
        do {
            next = section.u8(offset++, "attribute text");
        } while (next != 0);
    }

    /** ULEB128; what does not fit into 63 bits is cut off. */
    private long number() throws IOException {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            int next = section.u8(offset++, "attribute number");
            value |= shift < 63 ? (long) (next & 0x7f) << shift : 0;
            if (next < 0x80) {
                return value;
            }
        }
    }
}
