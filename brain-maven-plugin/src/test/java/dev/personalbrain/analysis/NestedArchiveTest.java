package dev.personalbrain.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NestedArchiveTest {
    private static final byte[] TEXT = "text".repeat(100).getBytes(StandardCharsets.UTF_8);

    @Test
    void recognisesGzip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(new GZIPOutputStream(bytes));

        assertThat(NestedArchive.recognise(bytes.toByteArray())).contains(NestedArchive.GZIP);
    }

    @Test
    void recognisesBzip2() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(new BZip2CompressorOutputStream(bytes));

        assertThat(NestedArchive.recognise(bytes.toByteArray())).contains(NestedArchive.BZIP2);
    }

    @Test
    void recognisesTar() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            tar.putArchiveEntry(new TarArchiveEntry("folder/"));
            tar.closeArchiveEntry();
        }
        byte[] head = Arrays.copyOf(bytes.toByteArray(), NestedArchive.HEAD_BYTES);

        assertThat(NestedArchive.recognise(head)).contains(NestedArchive.TAR);
    }

    /** Magic numbers as the formats' descriptions have them: no tool for these is at hand. */
    @ParameterizedTest
    @CsvSource({"XZ, fd377a585a0000", "SEVEN_ZIP, 377abcaf271c0004", "ZSTD, 28b52ffd04", "ZIP, 504b030414"})
    void recognisesOthersByTheirMagic(NestedArchive kind, String head) {
        assertThat(NestedArchive.recognise(java.util.HexFormat.of().parseHex(head)))
                .contains(kind);
    }

    @Test
    void takesTextAndShortOrEmptyEntriesForNone() {
        assertThat(NestedArchive.recognise(TEXT)).isEmpty();
        assertThat(NestedArchive.recognise(new byte[] {'P', 'K'})).isEmpty();
        assertThat(NestedArchive.recognise(new byte[0])).isEmpty();
    }

    private static void write(OutputStream out) throws IOException {
        try (out) {
            out.write(TEXT);
        }
    }
}
