package dev.personalbrain.fetch;

/** Hosts that are this machine whatever a name server says. */
public final class Loopback {
    private Loopback() {}

    public static boolean is(String host) {
        String plain = HostPattern.plain(host);
        return plain.equals("localhost") || plain.equals("::1") || plain.matches("127(\\.[0-9]{1,3}){3}");
    }
}
