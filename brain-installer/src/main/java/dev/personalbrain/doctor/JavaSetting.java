package dev.personalbrain.doctor;

import java.util.Optional;

/**
 * A variable that says which Java starts the application. It wins over what is installed.
 *
 * @param program that it leads to, which need not be there
 */
public record JavaSetting(String name, String value, String program) {
    static final String PROGRAM = "BRAIN_JAVA";
    static final String HOME = "JAVA_HOME";

    /** The one that the wrapper takes; empty where it looks for java on the {@code PATH}. */
    static Optional<JavaSetting> of(Settings settings) {
        return settings.value(PROGRAM)
                .map(value -> new JavaSetting(PROGRAM, value, value))
                .or(() -> settings.value(HOME).map(value -> new JavaSetting(HOME, value, value + "/bin/java")));
    }

    String have(Optional<FoundJava> java) {
        String what = java.map(found -> "Java " + found.version().orElseThrow()).orElse("no program");
        return name + " is '" + value + "', and " + program + " is " + what;
    }

    String mend(int version) {
        String kind = name.equals(PROGRAM) ? "the program java" : "the folder";
        return "unset " + name + ", which the environment or .env sets, or set it to " + kind + " of a Java " + version
                + " or later";
    }
}
