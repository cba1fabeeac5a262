package dev.personalbrain.cli;

import java.util.List;

/** Finds the word that somebody who mistyped may have meant. */
final class Nearest {
    private static final int FARTHEST = 3;

    private Nearest() {}

    /** {@code "; did you mean 'install'?"}, or nothing where no word is near. */
    static String suggestion(String text, List<?> words) {
        String best = "";
        int shortest = Math.min(FARTHEST, text.length() / 2) + 1;
        for (Object word : words) {
            int distance = distance(text, word.toString());
            if (distance < shortest) {
                shortest = distance;
                best = "; did you mean '" + word + "'?";
            }
        }
        return best;
    }

    /** How many letters have to be changed, added or left out (Levenshtein). */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
