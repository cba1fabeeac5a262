package dev.personalbrain.lock;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a project's lock file: npm's as npm does, Bun's, or the two where they agree. */
record LockFiles(Path folder, PackageJson root) {
    static final String BUN = "bun.lock";
    static final String BUN_COMMAND = "run 'bun install'";
    static final String NPM_COMMAND = "run 'npm install'";

    /** The first one counts, if both are there. */
    private static final List<String> NPM = List.of("npm-shrinkwrap.json", "package-lock.json");

    static LockedTree read(Path folder, Optional<String> choice) {
        LockFiles files = new LockFiles(folder, PackageJson.read(folder));
        return choice.map(files::chosen).orElseGet(files::found);
    }

    private LockedTree chosen(String name) {
        if (!name.equals(BUN) && !NPM.contains(name)) {
            throw error("<npm><lockFile>: '" + name + "' is not a lock file's name (known: " + BUN + ", "
                    + String.join(", ", NPM) + ")");
        }
        if (!isThere(name)) {
            throw error("<npm><lockFile>: '" + folder.resolve(name) + "' is missing");
        }
        return tree(name);
    }

    private LockedTree found() {
        Optional<String> npm = NPM.stream().filter(this::isThere).findFirst();
        if (npm.isPresent() && isThere(BUN)) {
            return new TwoLockFiles(npm.get(), BUN).agreed(this::tree);
        }
        return tree(npm.or(() -> Optional.of(BUN).filter(this::isThere)).orElseThrow(this::missing));
    }

    private LockedTree tree(String name) {
        Path file = folder.resolve(name);
        LockContent content = name.equals(BUN) ? BunLock.read(file) : NpmLock.read(file);
        new Drift(content, root).refuse();
        return new LockedTree(file, root, new Usage(content.packages(), root.needs()).marked(), content.refusals());
    }

    private boolean isThere(String name) {
        return Files.isRegularFile(folder.resolve(name));
    }

    private UserException missing() {
        if (isThere("bun.lockb")) {
            return error(folder.resolve("bun.lockb")
                    + " is in Bun's binary format (expected bun.lock, which is text); 'bun install --save-text-lockfile"
                    + " --lockfile-only' makes it from this one");
        }
        Optional<String> other = Stream.of("yarn.lock", "pnpm-lock.yaml", "deno.lock")
                .filter(this::isThere)
                .findFirst();
        String there = other.map(name -> "; " + name + " is not read").orElse("");
        return error(folder + " has no lock file (expected package-lock.json, npm-shrinkwrap.json or " + BUN + there
                + "); 'npm install --package-lock-only' or 'bun install --lockfile-only' makes one" + above());
    }

    /** A workspace's lock file is in the folder of the whole. */
    private String above() {
        return Optional.ofNullable(folder.toAbsolutePath().getParent())
                .flatMap(parent -> Stream.concat(NPM.stream(), Stream.of(BUN))
                        .map(parent::resolve)
                        .filter(Files::isRegularFile)
                        .findFirst())
                .map(file -> "; " + file
                        + " is of another folder, as a workspace's is, and does not count: this folder needs its own")
                .orElse("");
    }

    private static UserException error(String message) {
        return new UserException(ExitCode.CONFIGURATION, message);
    }
}
