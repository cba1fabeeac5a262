package dev.personalbrain.mojo;

import java.io.File;

/** {@code <vendored>}: a file of the project that belongs into a package. */
public class VendoredParameter {
    /** Where the project has it. */
    private File file;

    /** Where it goes, relative to the package's folder. */
    private String into;

    /** Its SHA-256: 64 hexadecimal digits. */
    private String sha256;

    /** For Maven. */
    public VendoredParameter() {}

    File file() {
        return file;
    }

    String into() {
        return into;
    }

    String sha256() {
        return sha256;
    }
}
