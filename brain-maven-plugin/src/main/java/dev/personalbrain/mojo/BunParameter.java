package dev.personalbrain.mojo;

import java.util.List;
import java.util.Map;

/** {@code <bun>}: the application is a program for Bun, compiled into one file. */
public class BunParameter {
    /** The file that starts, relative to the folder with {@code package.json}. Without it, {@code src/index.ts}. */
    private String entry;

    /** The version of Bun that compiles the program and is in it. Without it, the one that the plugin was made with. */
    private String version;

    /**
     * The integrity of each package of Bun that is needed, where the version is another one: {@code <linux-x64>sha512-...</linux-x64>},
     * for the platform that builds and for those that the application is to run on.
     */
    private Map<String, String> integrity;

    /**
     * Packages to leave out of the program and to install beside it. Without it, those that have to be: packages with native code, and
     * what they need.
     */
    private List<String> externals;

    /** Whether the packages that have to stay outside are taken in place of those in {@code <externals>}. Without it, {@code false}. */
    private Boolean minimal;

    /** Options for {@code bun build}, one each, behind those of the plugin. */
    private List<String> arguments;

    /**
     * For which x64 processors the program is: {@code default}, {@code baseline} (all since 2008) or {@code modern} (those with AVX2).
     * Without it, {@code default}.
     */
    private String variant;

    /** Whether names and white space of the program are shortened. Without it, {@code true}. */
    private Boolean minify;

    /**
     * Whether the native files of the platform that builds are loaded, to see whether they can be; nothing else of the application runs.
     * Without it, {@code true}.
     */
    private Boolean loadTest;

    /** How many seconds each run of Bun may take. Without it, 300. */
    private Integer timeout;

    /** For Maven. */
    public BunParameter() {}

    String entry() {
        return entry == null ? "src/index.ts" : entry;
    }

    String version() {
        return version;
    }

    Map<String, String> integrity() {
        return Entries.texts(integrity);
    }

    List<String> externals() {
        return Entries.given(externals);
    }

    Boolean minimal() {
        return minimal;
    }

    List<String> arguments() {
        return Entries.given(arguments);
    }

    Boolean minify() {
        return minify;
    }

    Boolean loadTest() {
        return loadTest;
    }

    Integer timeout() {
        return timeout;
    }

    String variant() {
        return variant;
    }
}
