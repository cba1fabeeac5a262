package dev.personalbrain.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows of equal columns, two spaces apart: the first and the last to the left, numbers between them to the right. */
public final class TextTable {
    private final List<List<String>> rows = new ArrayList<>();

    public TextTable(String... titles) {
        row(titles);
    }

    public void row(String... cells) {
        rows.add(Arrays.asList(cells));
    }

    public List<String> lines() {
        return rows.stream().map(this::line).toList();
    }

    private String line(List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String padding = " ".repeat(width(column) - row.get(column).length());
            boolean left = column == 0 || column == row.size() - 1;
            line.append(column == 0 ? "" : "  ").append(left ? row.get(column) + padding : padding + row.get(column));
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
