package dev.personalbrain.image;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.util.regex.Pattern;

/** What several values of an image have to keep to, and how it is said that one does not. */
final class ImageRules {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\t]]");

    private ImageRules() {}

    static UserException invalid(String parameter, String value, String reason) {
        return new UserException(
                ExitCode.CONFIGURATION,
                parameter + ": '" + CONTROL.matcher(value).replaceAll("?") + "' " + reason);
    }

    /** Values of variables and labels: a Dockerfile has no way to write a line break in them. */
    static void requireOneLine(String parameter, String name, String value) {
        if (CONTROL.matcher(value).find()) {
            throw invalid(
                    parameter,
                    name,
                    "has a value with a line break or another control character, which no Dockerfile can hold:"
                            + " keep it to one line");
        }
    }

    /** Of a folder in the image. */
    static void requireFolder(String parameter, String path) {
        boolean plain = path.startsWith("/") && !CONTROL.matcher(path).find();
        for (String part : path.split("/")) {
            plain &= !part.equals("..") && !part.equals(".");
        }
        if (!plain) {
            throw invalid(parameter, path, "is not an absolute path without '.' and '..' (as /app/data)");
        }
    }
}
