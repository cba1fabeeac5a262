package dev.personalbrain.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A clock for some processes alone, which can be put forward and back while they run: {@code libfaketime}, loaded in front of the
 * system's libraries, reads the difference from a file each time. The shell, its tools, java and Bun all ask the clock by way of these
 * libraries, so all of them see it; it is proved each time by the hour that the application prints, whose environment was the
 * installer's. What measures time is left alone, and so are the times of files, as a clock that is set leaves them.
 */
final class FakeClock {
    private static final Duration TOLERANCE = Duration.ofMinutes(10);

    private final Path file;
    private Duration difference = Duration.ZERO;

    private FakeClock(Path file) {
        this.file = file;
    }

    /** One that is right yet. */
    static FakeClock make(Path folder) throws IOException {
        FakeClock clock = new FakeClock(Files.createTempFile(folder, "clock", ""));
        clock.set(Duration.ZERO);
        return clock;
    }

    /** @param other its difference from the machine's */
    synchronized void set(Duration other) throws IOException {
        Path beside = Files.writeString(file.resolveSibling(file.getFileName() + ".next"), String.format("%+d%n", other.toSeconds()));
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        difference = other;
    }

    /** The words in front of a command. {@code faketime} sets a fixed difference, which is taken away again, and clears up afterwards. */
    List<String> words() {
        return List.of("faketime", "-m", "-f", "+0", "env", "-u", "FAKETIME");
    }

    Map<String, String> environment() {
        return Map.of(
                "FAKETIME_TIMESTAMP_FILE", file.toString(),
                "FAKETIME_NO_CACHE", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                "NO_FAKE_STAT", "1");
    }

    /** It has struck: the application has seen this clock. */
    synchronized void expectSeenBy(Outcome outcome) {
        String line = outcome.out().stream()
                .filter(each -> each.startsWith("clock "))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no clock in " + outcome));
        Instant seen = Instant.parse(line.substring("clock ".length()));
        Duration from = Duration.between(Instant.now().plus(difference), seen);
        if (from.abs().compareTo(TOLERANCE) > 0) {
            throw new AssertionError("it is " + seen + " there, and not " + difference + " from now");
        }
    }
}
