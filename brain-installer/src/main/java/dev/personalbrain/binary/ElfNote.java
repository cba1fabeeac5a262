package dev.personalbrain.binary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A note of a {@code PT_NOTE} segment: System V ABI, chapter 5, "Note Section". Its parts are aligned to 4 bytes, or to 8 where the
 * segment is. The description is not read.
 *
 * @param owner as {@code GNU}, {@code Android}, {@code OpenBSD}
 */
record ElfNote(String owner, long type) {
    private static final int HEADER_BYTES = 12;
    private static final int MAX_OWNER_BYTES = 256;
    private static final int MAX_NOTES = 256;

    /** At most the first 256 notes: the ones that mark a system come first. */
    static List<ElfNote> readAll(Bytes segment, long alignment) throws IOException {
        List<ElfNote> notes = new ArrayList<>();
        int step = alignment == 8 ? 8 : 4;
        long offset = 0;
        while (offset <= segment.size() - HEADER_BYTES && notes.size() < MAX_NOTES) {
            Fields fields = new Fields(segment, offset, 4);
            long ownerBytes = fields.u32("n_namesz");
            long descriptionBytes = fields.u32("n_descsz");
            long type = fields.u32("n_type");
            Bytes owner = segment.part(offset + HEADER_BYTES, ownerBytes, "n_name");
            notes.add(new ElfNote(owner.fixedText(0, (int) Math.min(ownerBytes, MAX_OWNER_BYTES), "n_name"), type));
            long description = align(offset + HEADER_BYTES + ownerBytes, step);
            offset = align(description + descriptionBytes, step);
        }
        return notes;
    }

    private static long align(long offset, int step) {
        return (offset + step - 1) / step * step;
    }
}
