package dev.personalbrain.fetch;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * A range of addresses such as {@code 10.0.0.0/8} or {@code fd00::/8}; knows literal addresses only and asks no name server.
 *
 * @param bytes of an address: 4 or 16
 * @param ignored low bits that do not matter
 */
record AddressRange(BigInteger first, int bytes, int ignored) {
    /** Empty where the text is no range. */
    static Optional<AddressRange> parse(String text) {
        int slash = text.indexOf('/');
        String prefix = text.substring(slash + 1);
        return address(text.substring(0, slash))
                .filter(address -> prefix.matches("[0-9]{1,3}") && Integer.parseInt(prefix) <= address.length * 8)
                .map(address -> of(address, address.length * 8 - Integer.parseInt(prefix)));
    }

    private static AddressRange of(byte[] address, int ignored) {
        return new AddressRange(new BigInteger(1, address).shiftRight(ignored), address.length, ignored);
    }

    boolean contains(String host) {
        return address(host)
                .filter(address -> address.length == bytes)
                .map(address -> of(address, ignored).first.equals(first))
                .orElse(false);
    }

    private static Optional<byte[]> address(String text) {
        boolean literal = text.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}") || text.matches("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
        try {
            return literal ? Optional.of(InetAddress.getByName(text).getAddress()) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
