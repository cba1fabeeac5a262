package dev.personalbrain.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TransferSumTest {
    private final TransferSum sum = new TransferSum();

    @Test
    void addsUpWhatHasBegunToMove() {
        sum.add("a", 10, 100);
        sum.add("b", 50, 50);
        sum.add("a", 20, 100);
        assertThat(sum.bytes()).isEqualTo(80);
        assertThat(sum.total()).isEqualTo(150);
    }

    @Test
    void takesBackWhatBeginsAnew() {
        sum.add("a", 60, 100);
        sum.add("a", -60, 100);
        assertThat(sum.bytes()).isZero();
        assertThat(sum.total()).isEqualTo(100);
    }

    @Test
    void countsTwiceWhatIsDownloadedAndUploaded() {
        sum.add("base", 100, 100);
        sum.add("base", 1, 100);
        assertThat(sum.bytes()).isEqualTo(101);
        assertThat(sum.total()).isEqualTo(200);
    }
}
