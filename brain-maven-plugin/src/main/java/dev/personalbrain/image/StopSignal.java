package dev.personalbrain.image;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names and numbers of the signals that Linux can stop a container with. */
final class StopSignal {
    private static final Set<String> NAMES = Set.of(
            "ABRT", "ALRM", "BUS", "CHLD", "CLD", "CONT", "FPE", "HUP", "ILL", "INT", "IO", "IOT", "KILL", "PIPE",
            "POLL", "PROF", "PWR", "QUIT", "SEGV", "STKFLT", "STOP", "SYS", "TERM", "TRAP", "TSTP", "TTIN", "TTOU",
            "URG", "USR1", "USR2", "VTALRM", "WINCH", "XCPU", "XFSZ", "RTMIN", "RTMAX");
    private static final Pattern NUMBER = Pattern.compile("[1-9]|[1-5]\\d|6[0-4]");
    private static final Pattern REAL_TIME = Pattern.compile("RTMIN\\+([1-9]|1[0-5])|RTMAX-([1-9]|1[0-4])");

    private StopSignal() {}

    /** {@code term} and {@code SIGTERM} give {@code SIGTERM}, {@code 15} stays. */
    static String parse(String parameter, String text) {
        String name = text.toUpperCase(Locale.ROOT).replaceFirst("^SIG", "");
        if (NUMBER.matcher(text).matches()) {
            return text;
        }
        if (NAMES.contains(name) || REAL_TIME.matcher(name).matches()) {
            return "SIG" + name;
        }
        throw ImageRules.invalid(
                parameter, text, "is not a signal (expected a name like SIGTERM or a number from 1 to 64)");
    }
}
