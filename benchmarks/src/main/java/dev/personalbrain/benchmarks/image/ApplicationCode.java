package dev.personalbrain.benchmarks.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Writes the code of an application of modest size, 17 classes: what it does is of no interest, how well its class files can be
 * compressed is. The same code each time.
 */
final class ApplicationCode {
    private static final int CLASSES = 17;
    private static final int METHODS = 12;
    private static final List<String> WORDS = List.of(
            "note", "message", "session", "vector", "index", "search", "store", "account", "device", "event", "filter",
            "request", "answer", "token", "tenant", "ledger", "invoice", "payment", "order", "stock", "parcel", "route");

    private final Random random = new Random(1);

    private ApplicationCode() {}

    /** @param folder of Java sources */
    static void write(Path folder) throws IOException {
        ApplicationCode code = new ApplicationCode();
        Path target = Files.createDirectories(folder.resolve("org/example/parts"));
        for (int number = 0; number < CLASSES; number++) {
            Files.writeString(target.resolve("Part" + number + ".java"), code.part(number));
        }
    }

    private String part(int number) {
        StringBuilder text = new StringBuilder("package org.example.parts;\n\nimport java.util.*;\n\n");
        text.append("public final class Part").append(number).append(" {\n");
        for (int method = 0; method < METHODS; method++) {
            text.append(method(method));
        }
        return text.append("}\n").toString();
    }

    private String method(int number) {
        return """
                    public Map<String, Long> %1$s%2$s%5$d(List<String> %3$s, long %4$sLimit) {
                        Map<String, Long> result = new TreeMap<>();
                        for (String each : %3$s) {
                            long value = each.hashCode() * %6$dL + %4$sLimit;
                            if (value %% %7$d == %8$d) {
                                throw new IllegalArgumentException("%1$s: no %2$s for %3$s " + each + ", expected %9$d");
                            }
                            result.merge("%3$s." + each.strip(), value, Long::sum);
                        }
                        return result;
                    }
                """.formatted(word(), word(), word(), word(), number, number(), 2 + number() % 97, number() % 2, number());
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private int number() {
        return random.nextInt(1_000_000);
    }
}
