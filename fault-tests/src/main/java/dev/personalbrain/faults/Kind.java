package dev.personalbrain.faults;

/** What an application is written in; each has an installer of its own. */
enum Kind {
    JVM("native_modules", ".native_modules.lock", "zstd-jni", "1.5.7-25", "1.5.7-28", "zstd"),
    BUN("node_modules", ".node_modules.locks", "crc32", "1.10.7", "1.10.8", "crc32");

    private final String modules;
    private final String lock;
    private final String changed;
    private final String oldVersion;
    private final String nextVersion;
    private final String answer;

    Kind(String modules, String lock, String changed, String oldVersion, String nextVersion, String answer) {
        this.modules = modules;
        this.lock = lock;
        this.changed = changed;
        this.oldVersion = oldVersion;
        this.nextVersion = nextVersion;
        this.answer = answer;
    }

    /** Of its line in the table, and of its project in {@code src/applications}. */
    String title() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The folder that is installed. */
    String modules() {
        return modules;
    }

    /** What keeps a second installer waiting. */
    String lock() {
        return lock;
    }

    /** A part of the name of the module that the two releases have in different versions. */
    String changed() {
        return changed;
    }

    String oldVersion() {
        return oldVersion;
    }

    String nextVersion() {
        return nextVersion;
    }

    /** What the application says when it runs with a version of that module. */
    String answer(String version) {
        return answer + " " + version;
    }
}
