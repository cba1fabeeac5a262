package dev.personalbrain.mojo;

import java.io.File;
import java.util.List;

/** {@code <path>}: one of the folders. */
public class ExtraPathParameter {
    /** The folder. */
    private File from;

    /** Where its files go, relative to the application's folder. Without it, that folder itself. */
    private String into;

    /** Patterns over paths in the folder, with {@code *}, {@code **} and {@code ?}. Without it, everything. */
    private List<String> includes;

    /** The same for what stays out. */
    private List<String> excludes;

    /** For Maven. */
    public ExtraPathParameter() {}

    /** The short form, {@code <path>src/main/files</path>}. */
    public void set(File folder) {
        from = folder;
    }

    File from() {
        return from;
    }

    String into() {
        return into == null ? "" : into;
    }

    List<String> includes() {
        return Entries.required("<extraDirectories><paths><includes>", includes);
    }

    List<String> excludes() {
        return Entries.required("<extraDirectories><paths><excludes>", excludes);
    }
}
