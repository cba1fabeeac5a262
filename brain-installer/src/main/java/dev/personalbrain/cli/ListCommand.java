package dev.personalbrain.cli;

import dev.personalbrain.install.InstallPlan;
import dev.personalbrain.install.ModuleState;
import dev.personalbrain.install.Planned;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code list}: a table of the modules. */
record ListCommand(CommandLine line, PrintStream out) {
    private static final List<String> HEAD = List.of("MODULE", "VERSION", "PLATFORM", "SIZE", "FILES", "STATE");

    void run() {
        Target target = Target.of(line);
        InstallPlan plan = InstallPlan.of(target.manifest().parse(), target.platform());
        List<List<String>> rows = new ArrayList<>(List.of(HEAD));
        plan.all().forEach(module -> rows.add(row(module, plan, target.root())));
        int[] widths = widths(rows);
        rows.forEach(row -> out.println(aligned(row, widths)));
    }

    private static List<String> row(Planned planned, InstallPlan plan, Path root) {
        String id = planned.module().id();
        int end = Math.max(id.lastIndexOf(':'), id.lastIndexOf('@'));
        return List.of(
                id.substring(0, end),
                id.substring(end + 1),
                plan.platform().toString(),
                Amount.megabytes(planned.installedBytes()),
                String.valueOf(planned.files().size()),
                ModuleState.of(root, planned).name().toLowerCase(Locale.ROOT));
    }

    private static int[] widths(List<List<String>> rows) {
        int[] widths = new int[HEAD.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return widths;
    }

    private static String aligned(List<String> row, int[] widths) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            text.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
        }
        return text.toString().stripTrailing();
    }
}
