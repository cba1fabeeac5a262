package dev.personalbrain.doctor;

import java.util.Locale;

/** Whether the application can run all the same. */
public enum Severity {
    ERROR,
    /** It may never matter. */
    WARNING;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
