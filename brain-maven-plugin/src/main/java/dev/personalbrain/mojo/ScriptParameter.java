package dev.personalbrain.mojo;

import org.apache.maven.plugins.annotations.Parameter;

/** {@code <script>}: what is done in place of a package's install script: one of the three beside the package's name. */
public class ScriptParameter {
    /** The package that the script belongs to. */
    @Parameter(alias = "package")
    private String packageName;

    /** A file that the script would have made or downloaded; for several files there are several entries. */
    private VendoredParameter vendored;

    /** The package works without its script. */
    private boolean notNeeded;

    /** The package is left out. */
    private boolean excluded;

    /** For Maven. */
    public ScriptParameter() {}

    /** The element's name is a word that Java keeps for itself. */
    public void setPackage(String name) {
        packageName = name;
    }

    String packageName() {
        return packageName;
    }

    VendoredParameter vendored() {
        return vendored;
    }

    boolean notNeeded() {
        return notNeeded;
    }

    boolean excluded() {
        return excluded;
    }
}
