package dev.personalbrain.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        "8000-8002, 8000-8002/tcp",
        "10000-20000/udp, 10000-20000/udp",
        "7-7, 7/tcp",
    })
    void readsPortsAndRanges(String text, String port) {
        assertThat(Port.parse("<ports>", text)).hasToString(port);
    }

    @Test
    void knowsEachPortOfARange() {
        assertThat(new Port(8000, 8002, "udp").singles())
                .containsExactly(new Port(8000, "udp"), new Port(8001, "udp"), new Port(8002, "udp"));
    }

    @ParameterizedTest
    @CsvSource({
        "1-3 3-5, 1-5/tcp",
        "1-9 2-3 9, 1-9/tcp",
        "1-2 3-4, 1-2/tcp 3-4/tcp",
        "1-3 2-4/udp 2, 1-3/tcp 2-4/udp",
        "5 5, 5/tcp",
    })
    void namesEachPortOnce(String ports, String distinct) {
        List<Port> given = Stream.of(ports.split(" "))
                .map(text -> Port.parse("<ports>", text))
                .toList();

        assertThat(text(Port.distinct(given).stream())).isEqualTo(distinct);
    }

    @ParameterizedTest
    @CsvSource({"1-5, 1-2/tcp 4-5/tcp", "3-5, 4-5/tcp", "1-3, 1-2/tcp", "3, ''", "1-5/udp, 1-5/udp", "4-5, 4-5/tcp"})
    void leavesOneOut(String ports, String left) {
        assertThat(text(Port.parse("<ports>", ports).without(new Port(3, "tcp"))))
                .isEqualTo(left);
    }

    private static String text(Stream<Port> ports) {
        return ports.map(Port::toString).collect(Collectors.joining(" "));
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
