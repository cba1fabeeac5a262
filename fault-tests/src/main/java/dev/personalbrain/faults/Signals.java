package dev.personalbrain.faults;

import dev.personalbrain.fetch.Fault;
import dev.personalbrain.fetch.FaultyRepository;
import java.util.List;
import java.util.Map;

/** Somebody ends it: on a terminal, and as a service manager does. */
final class Signals {
    private static final String INTERRUPT = "\u0003";
    private static final int ENDED = 143;

    private Signals() {}

    static List<Hazard> all() {
        return List.of(
                new NamedHazard("Ctrl+C on a terminal, while it runs", Signals::interrupted),
                new NamedHazard("Ctrl+C on a terminal, while modules are fetched", Signals::interruptedInstallation),
                new NamedHazard("SIGTERM, while it runs", Signals::terminated));
    }

    private static void interrupted(Ground ground) throws Exception {
        Place place = ground.installed();
        Running running = onTerminal(place, "wait");
        running.awaitOutput("waiting");
        running.say(INTERRUPT);
        running.end().expectEnd(0);
        place.run(Map.of()).expect(ground.old());
    }

    private static void interruptedInstallation(Ground ground) throws Exception {
        Place place = ground.installed();
        try (FaultyRepository server = ground.serve(FaultyRepository.start())) {
            server.failing(ground.changed(), Fault.silence());
            place.put(ground.next(), server.base().toString());
            Running running = onTerminal(place, "");
            while (server.requests().isEmpty()) {
                running.expectAlive();
            }
            running.say(INTERRUPT);
            running.end().expectEnd(ENDED);
            place.expectFirst();
            place.run(Map.of()).expect(ground.next());
        }
    }

    private static void terminated(Ground ground) throws Exception {
        Place place = ground.installed();
        Running running = place.start(List.of(), Map.of(), "wait");
        running.awaitOutput("waiting");
        running.terminate();
        running.end().expectEnd(0);
    }

    /**
     * Whoever runs this in the background has SIGINT ignored, which is inherited. Not every $SHELL takes the last command's
     * place by itself, and one that stays is interrupted as well.
     */
    private static Running onTerminal(Place place, String argument) throws Exception {
        String command = "exec '" + place.wrapper() + "' " + argument;
        return place.startOther(List.of("env", "--default-signal=INT", "script", "--quiet", "--return", "--flush", "--command", command, "/dev/null"));
    }
}
