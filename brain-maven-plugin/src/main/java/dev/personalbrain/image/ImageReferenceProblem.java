package dev.personalbrain.image;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What is wrong with the name of an image, tag and digest aside, that does not follow the grammar. */
final class ImageReferenceProblem {
    private static final Map<Pattern, String> KNOWN = known();

    private ImageReferenceProblem() {}

    /** In words that follow {@code it}. */
    static String of(String name) {
        return KNOWN.entrySet().stream()
                .filter(known -> known.getKey().matcher(name).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("holds signs that no name of an image has, or has them at the wrong place");
    }

    /** The first that fits counts. */
    private static Map<Pattern, String> known() {
        Map<Pattern, String> known = new LinkedHashMap<>();
        known.put(Pattern.compile("^$"), "is empty");
        known.put(Pattern.compile("\\s"), "has a blank in it");
        known.put(Pattern.compile("^\\w+:(//|$)"), "begins like a URL: leave that out");
        known.put(Pattern.compile("\\$\\{"), "has a property in it that is not set");
        known.put(Pattern.compile("^/|/$|//"), "has a '/' with nothing on one side of it");
        known.put(Pattern.compile("(^|/)[^/.:]*[A-Z]"), "has capital letters: write it in lower case");
        return known;
    }
}
