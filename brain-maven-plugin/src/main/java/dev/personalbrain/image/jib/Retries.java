package dev.personalbrain.image.jib;

import dev.personalbrain.fetch.FetchClock;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * Asks again what has failed for a moment: after a wait that doubles each time, or as long as the registry demands.
 *
 * @param attempts the first one included
 * @param plain takes secrets out of what a registry says
 */
record Retries(int attempts, FetchClock clock, ImageListener listener, UnaryOperator<String> plain) {
    private static final long FIRST_WAIT_MILLIS = 500;
    private static final long LONGEST_WAIT_MILLIS = 8_000;
    private static final long LONGEST_DEMANDED_MILLIS = 60_000;

    Retries(int attempts, FetchClock clock, ImageListener listener) {
        this(attempts, clock, listener, UnaryOperator.identity());
    }

    /** What may fail with a {@link RegistryFailure}; begins anew each time. */
    interface Attempt<T> {
        T run() throws IOException;
    }

    /** @param what for people: {@code upload of sha256:…} */
    <T> T run(String what, Attempt<T> attempt) throws IOException {
        for (int failures = 1; ; failures++) {
            try {
                return attempt.run();
            } catch (RegistryFailure e) {
                pause(what, e, failures);
            }
        }
    }

    /** @throws RegistryFailure the same one, where it is not worth another attempt */
    void pause(String what, RegistryFailure failure, int failures) throws IOException {
        if (failures >= attempts || failures > failure.retries()) {
            throw failure;
        }
        long millis = Math.max(backOff(failures), Math.min(LONGEST_DEMANDED_MILLIS, failure.demandedMillis()));
        listener.retry(what, plain.apply(failure.getMessage()), Duration.ofMillis(millis));
        sleep(millis);
    }

    /** Less up to a half by chance, so that many builds do not come back at once. */
    private long backOff(int failures) {
        long full = Math.min(LONGEST_WAIT_MILLIS, FIRST_WAIT_MILLIS << Math.min(failures - 1, 10));
        return full - (long) (full / 2 * clock.chance());
    }

    private void sleep(long millis) throws InterruptedIOException {
        try {
            clock.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while a registry was given time");
        }
    }
}
