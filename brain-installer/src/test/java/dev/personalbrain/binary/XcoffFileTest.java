package dev.personalbrain.binary;

import static dev.personalbrain.binary.Reading.failure;
import static dev.personalbrain.binary.Reading.platforms;
import static dev.personalbrain.binary.Reading.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class XcoffFileTest {
    @Test
    void recognisesSharedObjectsAndExecutables() throws IOException {
        assertThat(platforms(TestXcoff.file(32, TestXcoff.SHARED))).containsExactly("aix-ppc");
        assertThat(platforms(TestXcoff.file(64, TestXcoff.SHARED))).containsExactly("aix-ppc64");
        assertThat(platforms(TestXcoff.file(64, 0x0002))).containsExactly("aix-ppc64");
        assertThat(read(TestXcoff.file(64, TestXcoff.SHARED)).format()).isEqualTo(NativeFormat.XCOFF);
    }

    @Test
    void refusesObjectsToLink() {
        assertThat(failure(TestXcoff.file(64, 0)))
                .hasMessage("unsupported XCOFF: lib.so: neither a shared object nor an executable");
    }

    @Test
    void recognisesArchivesThatHoldSharedObjects() throws IOException {
        byte[] exports = "#! libx.a(shr.o)".getBytes(StandardCharsets.US_ASCII);
        byte[] file =
                TestXcoff.archive(exports, TestXcoff.file(32, TestXcoff.SHARED), TestXcoff.file(64, TestXcoff.SHARED));

        assertThat(platforms(file)).containsExactlyInAnyOrder("aix-ppc", "aix-ppc64");
    }

    @Test
    void refusesArchivesOfObjectsToLink() {
        assertThat(failure(TestXcoff.archive(TestXcoff.file(64, 0))))
                .hasMessage("unsupported XCOFF: lib.so: neither a shared object nor an executable");
    }

    @Test
    void rejectsArchivesCutOffAnywhere() {
        byte[] file = TestXcoff.archive(TestXcoff.file(64, TestXcoff.SHARED));

        for (int length = 8; length < file.length; length++) {
            assertThat(failure(Arrays.copyOf(file, length)))
                    .as("cut off after %d bytes", length)
                    .hasMessageStartingWith("bad XCOFF: lib.so: ");
        }
    }

    @Test
    void rejectsArchivesWhoseNumbersAreNone() {
        byte[] file = TestXcoff.archive(TestXcoff.file(64, TestXcoff.SHARED));
        Arrays.fill(file, 68, 88, (byte) '-');

        assertThat(failure(file)).hasMessage("bad XCOFF: lib.so: fl_fstmoff at offset 68 is no number");
    }

    @Test
    void readsNoMoreMembersThanSensible() throws IOException {
        byte[][] members = Collections.nCopies(300, new byte[2]).toArray(byte[][]::new);
        members[299] = TestXcoff.file(64, TestXcoff.SHARED);

        assertThat(failure(TestXcoff.archive(members)).kind()).isEqualTo(BinaryFormatException.Kind.UNSUPPORTED);
    }

    @Test
    void endlessChainOfMembersEnds() throws IOException {
        byte[] file = TestXcoff.archive(TestXcoff.file(64, TestXcoff.SHARED), TestXcoff.file(32, TestXcoff.SHARED));
        int second = 128 + 112 + 6 + 2 + 256;
        System.arraycopy("128                 ".getBytes(StandardCharsets.US_ASCII), 0, file, second + 20, 20);

        assertThat(platforms(file)).containsExactlyInAnyOrder("aix-ppc", "aix-ppc64");
    }

    @Test
    void sixteenBitsOfMagicAreNotEnough() {
        byte[] tooManySections = TestXcoff.file(64, TestXcoff.SHARED);
        tooManySections[2] = 7;
        byte[] absurdHeader = TestXcoff.file(64, TestXcoff.SHARED);
        absurdHeader[16] = 'x';

        for (byte[] file : new byte[][] {tooManySections, absurdHeader}) {
            assertThat(NativeBinaries.startsLikeNative(file, 64)).isFalse();
        }
    }
}
