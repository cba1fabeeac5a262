package dev.personalbrain.image;

/**
 * A port that a container listens on.
 *
 * @param number 1 to 65535
 * @param protocol {@code tcp}, {@code udp} or {@code sctp}
 */
public record Port(int number, String protocol) implements Comparable<Port> {
    @Override
    public int compareTo(Port other) {
        return number == other.number ? protocol.compareTo(other.protocol) : Integer.compare(number, other.number);
    }

    /** {@code 3333/tcp}. */
    @Override
    public String toString() {
        return number + "/" + protocol;
    }
}
