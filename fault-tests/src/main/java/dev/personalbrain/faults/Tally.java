package dev.personalbrain.faults;

import java.util.ArrayList;
import java.util.List;

/** What came of one fault: how often it was tried, and what was lost or wrong afterwards. */
final class Tally {
    private final String name;
    private final List<String> losses = new ArrayList<>();
    private int tried;
    private int struck;

    Tally(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    int tried() {
        return tried;
    }

    int survived() {
        return tried - losses.size();
    }

    /** How often it came in time: not after the work had been done already. */
    int struck() {
        return struck;
    }

    List<String> losses() {
        return List.copyOf(losses);
    }

    /** A fault that came too late to disturb anything is tried, but has not struck. */
    void struck(boolean inTime) {
        struck += inTime ? 1 : 0;
    }

    /** One trial. What it throws is a loss, as is a failed expectation. */
    void attempt(String what, Trial trial) {
        tried++;
        try {
            trial.run();
        } catch (Exception | AssertionError e) {
            losses.add(what + ": " + e);
        }
    }

    /** A single trial that is told by the fault's name. */
    void attempt(Trial trial) {
        attempt(name, () -> {
            trial.run();
            struck(true);
        });
    }

    /** Something to be tried. */
    interface Trial {
        void run() throws Exception;
    }
}
