package dev.personalbrain.doctor;

import dev.personalbrain.platform.Platform;

/** What mends what: a command each, or where there is none, a sentence that says what to do. */
public interface Remedies {
    /** Modules that are not in place. */
    String install();

    /** Modules that the installer takes for complete. */
    String reinstall(String folder);

    /** A release for another platform. */
    String release(Platform platform);

    /** A shared library that is not there. */
    String library(String name);

    /** A shared library that is too old. */
    String newer(String library, String versions, String module);

    /** A Java that is missing or too old. */
    String java(int version);
}
