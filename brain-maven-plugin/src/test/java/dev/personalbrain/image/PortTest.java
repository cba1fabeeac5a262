package dev.personalbrain.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1/tcp",
        "65535/tcp, 65535/tcp",
        "53/udp, 53/udp",
        "9/sctp, 9/sctp",
        "8000-8002, 8000/tcp 8001/tcp 8002/tcp",
        "8000-8001/udp, 8000/udp 8001/udp",
        "7-7, 7/tcp",
    })
    void readsPortsAndRanges(String text, String ports) {
        assertThat(Port.parse("<ports>", text).stream().map(Port::toString).collect(Collectors.joining(" ")))
                .isEqualTo(ports);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "65536",
                "-1",
                "http",
                "80/",
                "80/TCP",
                "80/icmp",
                "80:80",
                "8010-8000",
                "0-10",
                "1-65536",
                "99999999999",
                "80 ",
                "1-",
                "1-2-3",
                "٣"
            })
    void rejectsWhatIsNoPort(String text) {
        assertThatThrownBy(() -> Port.parse("<container><ports>", text))
                .isInstanceOf(UserException.class)
                .hasMessage("<container><ports>: '" + text
                        + "' is not a port (expected a number from 1 to 65535 or a range like 8000-8010, with /tcp, /udp or"
                        + " /sctp behind it or nothing)");
    }

    @Test
    void sortsByNumber() {
        assertThat(new Port(80, "tcp")).isLessThan(new Port(443, "tcp")).isLessThan(new Port(80, "udp"));
    }
}
