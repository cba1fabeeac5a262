package dev.personalbrain.mojo;

import java.util.List;

/** {@code <extraDirectories>}: files of the project that go into releases and images as they are. */
public class ExtraDirectoriesParameter {
    /** The folders. Without it, {@code src/main/brain} where that is there. */
    private List<ExtraPathParameter> paths;

    /** Modes of files; the first that matches counts. */
    private List<PermissionParameter> permissions;

    /** For Maven. */
    public ExtraDirectoriesParameter() {}

    /** Null where there is none. */
    List<ExtraPathParameter> paths() {
        return paths == null ? null : Entries.required("<extraDirectories><paths>", paths);
    }

    List<PermissionParameter> permissions() {
        return Entries.required("<extraDirectories><permissions>", permissions);
    }
}
