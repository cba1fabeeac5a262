package dev.personalbrain.lock.npmrc;

import java.util.Optional;
import java.util.function.Supplier;

/** Asks another one the first time alone; safe for several threads. */
final class Once implements Supplier<Optional<String>> {
    private final Supplier<Optional<String>> asked;
    private Optional<String> answer;

    Once(Supplier<Optional<String>> asked) {
        this.asked = asked;
    }

    @Override
    public synchronized Optional<String> get() {
        if (answer == null) {
            answer = asked.get();
        }
        return answer;
    }
}
