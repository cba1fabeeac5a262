package dev.personalbrain.image;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Whether native files are compared with the libraries of the base image. */
public enum BaseCheck {
    /** Of npm modules: always, and what is missing is an error. Of Maven's: where no download is needed for it, with warnings. */
    AUTO,
    /** Always, and what is missing is an error. */
    REQUIRED,
    OFF;

    /** @throws UserException CONFIGURATION */
    public static BaseCheck parse(String text) {
        return Arrays.stream(values())
                .filter(each -> each.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new UserException(
                        ExitCode.CONFIGURATION, "<baseCheck> '" + text + "' is not known (known: " + known() + ")"));
    }

    private String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String known() {
        return Arrays.stream(values()).map(BaseCheck::text).collect(Collectors.joining(", "));
    }
}
