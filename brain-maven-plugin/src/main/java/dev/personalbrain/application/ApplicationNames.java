package dev.personalbrain.application;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What an application's files are called.
 *
 * @param name of the release, the service and the folders on the server: {@code personal-brain}
 * @param executable of the jar, the wrapper and the file of its options: {@code brain}
 */
public record ApplicationNames(String name, String executable) {
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*");
    private static final int USER_NAME_LENGTH = 32;

    public ApplicationNames {
        requireFileName("<name>", name);
        requireFileName("<executable>", executable);
    }

    public String jar() {
        return executable + ".jar";
    }

    public String classPathJar() {
        return executable + "-classpath.jar";
    }

    public String wrapper() {
        return executable + "-wrapper.sh";
    }

    public String arguments() {
        return executable + ".args";
    }

    public String service() {
        return name + ".service";
    }

    /** {@code My.App} gives {@code my-app}: user names are lower-case and begin with a letter on every Linux. */
    public String user() {
        String user = name.toLowerCase(Locale.ROOT).replace('.', '-');
        String valid = Character.isLetter(user.charAt(0)) ? user : "app-" + user;
        return valid.substring(0, Math.min(valid.length(), USER_NAME_LENGTH));
    }

    private static void requireFileName(String parameter, String value) {
        if (!FILE_NAME.matcher(value).matches()) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    parameter + " '" + value + "' cannot be part of a file name: use letters, digits, '-', '_' and '.',"
                            + " and begin with a letter, a digit or '_'");
        }
    }
}
