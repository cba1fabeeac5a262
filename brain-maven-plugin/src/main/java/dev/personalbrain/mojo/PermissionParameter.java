package dev.personalbrain.mojo;

/** {@code <permission>}: the mode of some extra files. */
public class PermissionParameter {
    /** A pattern over paths relative to the application's folder: {@code bin/*.sh}. */
    private String file;

    /** Octal, as {@code 755}. */
    private String mode;

    /** For Maven. */
    public PermissionParameter() {}

    String file() {
        return file == null ? "" : file;
    }

    String mode() {
        return mode == null ? "" : mode;
    }
}
