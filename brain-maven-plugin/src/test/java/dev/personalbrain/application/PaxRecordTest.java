package dev.personalbrain.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaxRecordTest {
    @Test
    void countsARecordsLengthInItsLength() {
        for (int length = 1; length < 1200; length++) {
            String record = PaxRecord.of("path", "x".repeat(length));

            assertThat(record).startsWith(record.length() + " path=x").endsWith("x\n");
        }
    }

    @Test
    void countsBytesAndNotLetters() {
        assertThat(PaxRecord.of("path", "ä")).isEqualTo("11 path=ä\n");
    }

    @Test
    void isOnlyThereForWhatAHeaderCannotHold() {
        assertThat(PaxRecord.path("x".repeat(100))).isEmpty();
        assertThat(PaxRecord.path("x".repeat(101))).startsWith("111 path=xxx");
        assertThat(PaxRecord.linkPath("ä")).isEqualTo("15 linkpath=ä\n");
    }
}
