package dev.personalbrain.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NpmOrderTest {
    private static final List<String> NAMES = List.of(
            "a", "B", "b", "a-b", "ab", "a_b", "a.b", "a1", "a10", "a2", "@s/a", "@S/a", "@s/a-b", "-a", "_a", "z",
            "~a", "A-b", "aB", "Ab", "a!b", "a'b", "(a)", "a*b", "0", "9a");

    @Test
    void isThatOfNode() throws IOException, InterruptedException {
        List<String> ours = new ArrayList<>(NAMES);
        Collections.shuffle(ours, new Random(1));
        ours.sort(NpmOrder.folders());
        String script = "console.log(process.argv.slice(1).sort((a, b) => a.localeCompare(b, 'en')).join('\\n'))";
        List<String> command = new ArrayList<>(List.of("node", "-e", script, "--"));
        command.addAll(NAMES);
        Process node = new ProcessBuilder(command).start();
        List<String> theirs = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(node.waitFor()).isZero();
        assertThat(ours).isEqualTo(theirs);
    }

    @Test
    void takesOuterPackagesFirst() {
        List<String> folders = new ArrayList<>(List.of("a/node_modules/b", "z", "a"));
        folders.sort(NpmOrder.folders());
        assertThat(folders).containsExactly("a", "z", "a/node_modules/b");
    }
}
