package dev.personalbrain.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A place without a network: a namespace of its own, whose one interface is the loopback and which has no route. Nothing that runs in it
 * can reach anything. Needs root.
 */
public final class ItAirGap {
    private static final String PORT = "8123";
    /** Proves first that there is no way out. */
    private static final String ENTER = """
            ip link set lo up && [ -z "$(ip route show)" ] && [ -z "$(ip -6 route show default)" ] || exit 99
            exec "$@"
            """;
    /** Asks until there is an answer, ends the application, and tells how both went. */
    private static final String ASK = """
            wrapper=$1
            shift
            "$wrapper" &
            answer=1
            for attempt in $(seq 150); do
                if "$@" --port "$BRAIN_PORT" --path /health 2>/dev/null; then answer=0; break; fi
                kill -0 $! || break
                sleep 0.2
            done
            kill -TERM $! && wait $!
            echo "answer $answer, end $?"
            """;

    private final List<String> health;

    /** @param health the release's own program that asks whether an application is well, run in its folder */
    public ItAirGap(List<String> health) {
        this.health = List.copyOf(health);
    }

    /** The application starts, answers, and ends when it is told to. */
    public void starts(File release) throws Exception {
        starts(release, Map.of());
    }

    public void starts(File release, Map<String, String> environment) throws Exception {
        List<String> words = new ArrayList<>(List.of("sh", "-c", ASK, "ask", wrapper(release)));
        words.addAll(health);
        Outcome outcome = run(release, environment, words.toArray(new String[0]));
        assertThat(outcome.out()).as(outcome.errors()).containsPattern("answer 0, end (0|143)\n$");
    }

    /** The application does not start. Returns the one line that says why. */
    public String refuses(File release) throws Exception {
        return refuses(release, Map.of());
    }

    public String refuses(File release, Map<String, String> environment) throws Exception {
        Outcome outcome = run(release, environment, wrapper(release));
        assertThat(outcome.code()).as(outcome.errors()).isEqualTo(4);
        List<String> errors = outcome.errors()
                .lines()
                .filter(line -> line.startsWith("Error: "))
                .toList();
        assertThat(errors).as(outcome.errors()).hasSize(1);
        return errors.get(0);
    }

    private static String wrapper(File release) {
        return Arrays.stream(release.list())
                .filter(name -> name.endsWith("-wrapper.sh"))
                .findFirst()
                .map(name -> "./" + name)
                .orElseThrow();
    }

    private record Outcome(int code, String out, String errors) {}

    private static Outcome run(File folder, Map<String, String> environment, String... words)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("timeout", "120", "unshare", "--net", "sh", "-c", ENTER, "enter"));
        all.addAll(List.of(words));
        Path out = Files.createTempFile("out", ".txt");
        Path errors = Files.createTempFile("errors", ".txt");
        ProcessBuilder builder = new ProcessBuilder(all)
                .directory(folder)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(out.toFile())
                .redirectError(errors.toFile());
        builder.environment().put("BRAIN_PORT", PORT);
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        Outcome outcome = new Outcome(code, Files.readString(out), Files.readString(errors));
        Files.delete(out);
        Files.delete(errors);
        return outcome;
    }
}
