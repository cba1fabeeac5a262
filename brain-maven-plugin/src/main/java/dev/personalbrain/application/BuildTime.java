package dev.personalbrain.application;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.nio.file.attribute.FileTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The one time that every file of an output carries: {@code project.build.outputTimestamp}, never the clock. */
public record BuildTime(Instant instant) {
    /** The earliest that a zip entry can hold without a time zone in it; stands in where the project names no time. */
    private static final Instant FIRST = Instant.parse("1980-01-01T00:00:02Z");

    private static final Instant LAST = Instant.parse("2099-12-31T23:59:59Z");

    public BuildTime {
        instant = instant.truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * Reads ISO 8601 with an offset, or seconds since 1970.
     *
     * @param text null, empty or a single letter (Maven's way to say "none") gives a fixed time
     */
    public static BuildTime parse(String text) {
        return isTold(text) ? parse("project.build.outputTimestamp", text) : new BuildTime(FIRST);
    }

    /** @param what the user calls it: {@code <container><creationTime>} */
    public static BuildTime parse(String what, String text) {
        Instant instant = instant(what, text.strip());
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw unusable(what, text, null);
        }
        return new BuildTime(instant);
    }

    /** Whether the project names a time. */
    public static boolean isTold(String text) {
        return text != null && !text.isBlank() && (text.length() > 1 || Character.isDigit(text.charAt(0)));
    }

    public FileTime fileTime() {
        return FileTime.from(instant);
    }

    /** In UTC: what {@link java.util.zip.ZipEntry#setTimeLocal} takes, so that the build machine's time zone does not count. */
    public LocalDateTime local() {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(String what, String text) {
        try {
            return text.chars().allMatch(Character::isDigit)
                    ? Instant.ofEpochSecond(Long.parseLong(text))
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException | NumberFormatException e) {
            throw unusable(what, text, e);
        }
    }

    private static UserException unusable(String what, String text, Exception cause) {
        return new UserException(
                ExitCode.CONFIGURATION,
                what + " '" + text + "' is not a time between " + FIRST + " and " + LAST
                        + ": write it as 2026-01-31T12:00:00Z or in seconds since 1970",
                cause);
    }
}
