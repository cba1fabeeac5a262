package dev.personalbrain.platform;

/** The C library that a binary is linked to, as far as a platform's name tells it. */
public enum Libc {
    /** The GNU C library: the usual one on Linux, and silent in the platform's name. */
    GLIBC,
    /** The musl C library, as in Alpine. */
    MUSL,
    /** The one C library that the operating system has. */
    SYSTEM
}
