package dev.personalbrain.app.embedding;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The words of a text, in lower case and without accents, and the parts of a word: three letters each, its ends marked. */
final class Words {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int PART = 3;

    private Words() {}

    static List<String> in(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Form.NFKD)).replaceAll("");
        return BETWEEN_WORDS
                .splitAsStream(plain.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static Stream<String> partsOf(String word) {
        String marked = "<" + word + ">";
        return IntStream.rangeClosed(0, marked.length() - PART).mapToObj(i -> marked.substring(i, i + PART));
    }
}
