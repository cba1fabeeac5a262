package dev.personalbrain.bun;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A released version of Bun, and what it can do. Bun takes options that it does not know for nothing, without a word, so each option
 * has to be asked for here.
 */
record BunVersion(int major, int minor, int patch) implements Comparable<BunVersion> {
    private static final Comparator<BunVersion> ORDER = Comparator.comparingInt(BunVersion::major)
            .thenComparingInt(BunVersion::minor)
            .thenComparingInt(BunVersion::patch);
    private static final Pattern TEXT = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})\\.(\\d{1,4})");

    /** The oldest that this was tried with. */
    static final BunVersion OLDEST = new BunVersion(1, 2, 0);

    private static final BunVersion AUTOLOAD_OPTIONS = new BunVersion(1, 3, 3);
    private static final BunVersion NO_PACKAGE_JSON = new BunVersion(1, 3, 4);
    private static final BunVersion EXECUTABLE_PATH = new BunVersion(1, 3, 6);
    private static final BunVersion METAFILE_AND_COMPUTED_IMPORTS = new BunVersion(1, 3, 11);
    private static final BunVersion DEFAULT_IS_BASELINE = new BunVersion(1, 4, 0);

    /** {@code 1.4.5}; canaries are none. */
    static Optional<BunVersion> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new BunVersion(number(matcher, 1), number(matcher, 2), number(matcher, 3)))
                : Optional.empty();
    }

    /** @throws UserException where the text is no version of Bun, or of one that is too old */
    static BunVersion of(String text) {
        BunVersion version = parse(text)
                .orElseThrow(() -> error("'" + text + "' is no version of Bun; expected one as "
                        + BunPins.bundled().version()));
        if (version.compareTo(OLDEST) < 0) {
            throw error(text + " is too old; the oldest that works is " + OLDEST);
        }
        return version;
    }

    private static UserException error(String problem) {
        return new UserException(ExitCode.CONFIGURATION, "<bun><version>: " + problem);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** Whether a program can be told not to load {@code .env} and {@code bunfig.toml} of the folder that it is started in. */
    boolean canLeaveFilesOfFolder() {
        return isAtLeast(AUTOLOAD_OPTIONS);
    }

    /** Whether a program finds a package whose entry its package.json names only when it was compiled with an option for that. */
    boolean asksBeforePackageJson() {
        return isAtLeast(NO_PACKAGE_JSON);
    }

    /** Whether the compiler takes another platform's Bun from a file; those before download it. */
    boolean takesExecutable() {
        return isAtLeast(EXECUTABLE_PATH);
    }

    /** Whether its bundler lists what it has read, and what is loaded by computed names. */
    boolean tellsWhatItBundles() {
        return isAtLeast(METAFILE_AND_COMPUTED_IMPORTS);
    }

    /** Whether the default Bun runs on every x64 processor. */
    boolean runsOnOldProcessors() {
        return isAtLeast(DEFAULT_IS_BASELINE);
    }

    private boolean isAtLeast(BunVersion other) {
        return compareTo(other) >= 0;
    }

    @Override
    public int compareTo(BunVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
