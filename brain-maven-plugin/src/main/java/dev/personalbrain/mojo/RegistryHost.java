package dev.personalbrain.mojo;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.util.regex.Pattern;

/** The address of a registry, as a user writes it: {@code registry.example.com}, {@code 127.0.0.1:5000}, {@code [::1]:5000}. */
final class RegistryHost {
    private static final Pattern ADDRESS =
            Pattern.compile("(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+])(?::[0-9]{1,5})?");

    private RegistryHost() {}

    /** @param parameter what the user calls it: {@code <insecureRegistries>} */
    static String require(String parameter, String text) {
        if (!ADDRESS.matcher(text).matches()) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    parameter + ": '" + text
                            + "' is not a host, with its port where it has one (as registry.example.com:5000)");
        }
        return text;
    }
}
