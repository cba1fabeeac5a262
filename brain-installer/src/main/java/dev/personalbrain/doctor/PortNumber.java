package dev.personalbrain.doctor;

import java.util.OptionalInt;

/** The number of a port as users write it. */
public final class PortNumber {
    private static final int MAX = 65_535;

    private PortNumber() {}

    /** Empty where it is no number from 1 to 65535. */
    public static OptionalInt parse(String text) {
        return text.matches("[1-9][0-9]{0,4}") && Integer.parseInt(text) <= MAX
                ? OptionalInt.of(Integer.parseInt(text))
                : OptionalInt.empty();
    }
}
