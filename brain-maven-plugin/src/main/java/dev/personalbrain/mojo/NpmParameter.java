package dev.personalbrain.mojo;

import java.io.File;
import java.util.List;

/** {@code <npm>}: packages of npm that the application needs at run time. */
public class NpmParameter {
    /**
     * The folder with {@code package.json} and the lock file. Without it, that of the project for a Bun application, {@code src/main/npm}
     * for any other, where it is there.
     */
    private File folder;

    /**
     * Where packages are downloaded from, whatever npm's configuration and the lock file say. Without it, what {@code .npmrc} and the
     * environment name, then what the lock file names.
     */
    private String registry;

    /**
     * The name of the lock file, where there are several: {@code package-lock.json}, {@code npm-shrinkwrap.json} or {@code bun.lock}.
     * Without it, the one that is there.
     */
    private String lockFile;

    /**
     * Whether files are left out that are not needed at run time: type declarations, source maps, documentation, tests. Licences stay.
     * Without it, {@code true}.
     */
    private Boolean prune;

    /** Names of packages that are left whole, but for native files of other platforms. */
    private List<String> unpruned;

    /** What is done about packages that have an install script, since no script is ever run: one decision for each. */
    private List<ScriptParameter> scripts;

    /** Names of packages that work without their install scripts: short for an entry in {@code <scripts>} for each. */
    private List<String> notNeeded;

    /** Names of packages with an install script that are left out: short for an entry in {@code <scripts>} for each. */
    private List<String> excluded;

    /** For Maven. */
    public NpmParameter() {}

    File folder() {
        return folder;
    }

    String registry() {
        return registry;
    }

    String lockFile() {
        return lockFile;
    }

    Boolean prune() {
        return prune;
    }

    List<String> unpruned() {
        return Entries.given(unpruned);
    }

    List<ScriptParameter> scripts() {
        return Entries.required("<npm><scripts>", scripts);
    }

    List<String> notNeeded() {
        return Entries.given(notNeeded);
    }

    List<String> excluded() {
        return Entries.given(excluded);
    }
}
