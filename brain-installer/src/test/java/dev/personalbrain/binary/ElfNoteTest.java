package dev.personalbrain.binary;

import static dev.personalbrain.binary.Reading.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElfNoteTest {
    private static final Subject SUBJECT = new Subject(NativeFormat.ELF, "lib.so");

    @ParameterizedTest
    @ValueSource(ints = {4, 8})
    void readsNotesOneAfterTheOther(int alignment) throws IOException {
        TestBytes notes = new TestBytes(ByteOrder.LITTLE_ENDIAN, 8);
        notes.u32(4, 13, 5).text("GNU").align(alignment).padTo(16 + 13).align(alignment);
        notes.u32(8, 4, 1).text("Android").align(alignment).u32(21).align(alignment);

        Bytes segment = Bytes.of(Content.of(notes.toByteArray()), SUBJECT, ByteOrder.LITTLE_ENDIAN);

        assertThat(ElfNote.readAll(segment, alignment))
                .containsExactly(new ElfNote("GNU", 5), new ElfNote("Android", 1));
    }

    @Test
    void rejectsAnOwnerThatIsLargerThanTheSegment() {
        ElfPatch patch = new ElfPatch(TestElf.x64().androidNote());
        int note = (int) ByteBuffer.wrap(patch.build())
                .order(ByteOrder.LITTLE_ENDIAN)
                .getLong(patch.segment(ElfProgramHeader.PT_NOTE) + 8);

        assertThat(failure(patch.u32(note, 0xffff_fff0L).build()))
                .hasMessageStartingWith("bad ELF: lib.so: n_name at offset 12, 4294967280 bytes, is beyond the end");
    }

    @Test
    void readsNoMoreNotesThanSensible() throws IOException {
        Bytes zeros = Bytes.of(Content.of(new byte[1 << 20]), SUBJECT, ByteOrder.LITTLE_ENDIAN);

        assertThat(ElfNote.readAll(zeros, 4)).hasSize(256);
    }
}
