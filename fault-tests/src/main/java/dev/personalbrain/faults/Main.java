package dev.personalbrain.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of {@code ./faults}. */
public final class Main {
    private static final int KILLS = 200;

    private Main() {}

    /**
     * @param arguments the project's folder; then {@code --seed NUMBER}, {@code --kills NUMBER}, {@code jvm} or {@code bun}, and words of
     *     names of faults, in any order
     */
    public static void main(String[] arguments) throws Exception {
        List<String> words = new ArrayList<>(List.of(arguments).subList(1, arguments.length));
        long seed = number(words, "--seed", System.nanoTime());
        int kills = (int) number(words, "--kills", KILLS);
        List<Kind> kinds = new ArrayList<>(List.of(Kind.values()));
        kinds.removeIf(kind -> !words.contains(kind.title()));
        kinds.forEach(kind -> words.remove(kind.title()));
        List<Hazard> faults = Faults.named(words);
        if (faults.isEmpty()) {
            System.err.println("faults: no fault is called " + words + "; there are:");
            Faults.all().forEach(fault -> System.err.println("  " + fault.name()));
            System.exit(2);
        }
        System.err.println("seed " + seed);
        Path applications = Path.of(arguments[0]).toAbsolutePath().resolve("fault-tests/src/applications");
        System.exit(run(applications, kinds.isEmpty() ? List.of(Kind.values()) : kinds, faults, seed, kills) ? 0 : 1);
    }

    /** Whether all survived. */
    private static boolean run(Path applications, List<Kind> kinds, List<Hazard> faults, long seed, int kills)
            throws Exception {
        Path scratch = Files.createTempDirectory("brain-faults");
        try {
            Releases releases = new Releases(List.of("mvn"), applications, scratch);
            List<Tally> tallies = new ArrayList<>();
            for (Kind kind : kinds) {
                tallies.addAll(Faults.run(faults, Faults.ground(releases, kind, scratch, seed, kills)));
            }
            System.out.print(FaultTable.of(tallies));
            return tallies.stream().allMatch(tally -> tally.losses().isEmpty());
        } finally {
            delete(scratch);
        }
    }

    /** Takes an option and its value out of the words. */
    private static long number(List<String> words, String option, long other) {
        int at = words.indexOf(option);
        if (at < 0) {
            return other;
        }
        long number = Long.parseLong(words.get(at + 1));
        words.subList(at, at + 2).clear();
        return number;
    }

    private static void delete(Path scratch) throws IOException, InterruptedException {
        new ProcessBuilder("rm", "-rf", "--", scratch.toString()).inheritIO().start().waitFor();
    }
}
