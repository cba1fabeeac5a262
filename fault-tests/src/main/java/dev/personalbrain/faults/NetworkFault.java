package dev.personalbrain.faults;

import dev.personalbrain.fetch.Fault;
import dev.personalbrain.fetch.FaultyRepository;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A repository that does wrong while a new release is installed. Either it is overcome, or one line says why not, the old set stays, and
 * the next start succeeds once the fault is gone.
 *
 * @param name of its line in the table
 * @param faults of one answer each, for the file that has changed; the last one again and again where it is {@code forGood}
 * @param forGood whether it never gets better
 * @param code the exit code expected; 0 where it is to be overcome
 * @param word that the error names
 */
record NetworkFault(String name, List<Fault> faults, boolean forGood, int code, String word)
        implements Hazard {
    static final int NO_SOURCE = 4;
    static final int OTHER_BYTES = 5;
    /** In place of a word: the module that has changed. */
    static final String CHANGED = "";

    private static final int MANY = 100;
    static final Map<String, String> PATIENCE = Map.of("BRAIN_FETCH_TIMEOUT", "2", "BRAIN_FETCH_ATTEMPTS", "3");

    /** One that passes, and does no harm. */
    static NetworkFault passing(String name, Fault... faults) {
        return new NetworkFault(name, List.of(faults), false, 0, "");
    }

    /** One that stays, and is reported. */
    static NetworkFault lasting(String name, Fault fault, int code, String word) {
        return new NetworkFault(name, List.of(fault), true, code, word);
    }

    @Override
    public void run(Ground ground, Tally tally) {
        tally.attempt(() -> run(ground));
    }

    void run(Ground ground) throws Exception {
        try (FaultyRepository server = ground.serve(FaultyRepository.start())) {
            List<Fault> answers = forGood ? Collections.nCopies(MANY, faults.get(0)) : faults;
            server.failing(ground.changed(), answers.toArray(Fault[]::new));
            upgrade(ground, server.base().toString(), Map.of());
        }
    }

    /** @param environment beside short patience */
    void upgrade(Ground ground, String repository, Map<String, String> environment) throws Exception {
        Place place = ground.installed();
        place.put(ground.next(), repository);
        Map<String, String> all = new HashMap<>(PATIENCE);
        all.putAll(environment);
        Outcome outcome = place.run(all);
        if (code == 0) {
            outcome.expect(ground.next());
            return;
        }
        outcome.expectRefusal(code, word.equals(CHANGED) ? ground.kind().changed() : word);
        place.expectFirst();
        place.put(ground.next());
        place.run(Map.of()).expect(ground.next());
    }
}
