package dev.personalbrain.modules;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with placeholders, such as <code>${prefix}signal_jni${suffix}</code>. */
record NameTemplate(String text) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");

    /** The first placeholder that is not one of these. */
    Optional<String> unknown(Set<String> known) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(each -> each.group(1))
                .filter(name -> !known.contains(name))
                .findFirst();
    }

    String expand(Map<String, String> values) {
        return PLACEHOLDER.matcher(text).replaceAll(each -> Matcher.quoteReplacement(values.get(each.group(1))));
    }
}
