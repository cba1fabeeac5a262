package dev.personalbrain.platform;

import java.util.Locale;

/** An operating system, under the name that it has in a platform's name. */
public enum Os {
    LINUX,
    ANDROID,
    DARWIN,
    WINDOWS,
    FREEBSD,
    OPENBSD,
    NETBSD,
    DRAGONFLY,
    SOLARIS,
    AIX;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
