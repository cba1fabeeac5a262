package dev.personalbrain.faults;

import java.util.List;
import java.util.Locale;

/** What is printed. */
final class FaultTable {
    private FaultTable() {}

    static String line(Tally tally) {
        return String.format(
                Locale.ROOT, "%-60s %6d %6d %9d", tally.name(), tally.tried(), tally.struck(), tally.survived());
    }

    static String of(List<Tally> tallies) {
        StringBuilder table = new StringBuilder(
                String.format(Locale.ROOT, "%-60s %6s %6s %9s%n", "fault", "tried", "struck", "survived"));
        int tried = 0;
        int struck = 0;
        int survived = 0;
        for (Tally tally : tallies) {
            table.append(line(tally)).append(System.lineSeparator());
            tried += tally.tried();
            struck += tally.struck();
            survived += tally.survived();
        }
        table.append(String.format(Locale.ROOT, "%-60s %6d %6d %9d%n", "in all", tried, struck, survived));
        tallies.forEach(tally -> tally.losses().forEach(loss -> table.append("LOST: ")
                .append(tally.name())
                .append(": ")
                .append(loss)
                .append(System.lineSeparator())));
        return table.toString();
    }
}
