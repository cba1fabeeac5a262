package dev.personalbrain.image;

import java.util.Map;
import java.util.regex.Pattern;

/** Which labels an image can have. */
final class LabelRules {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._/-]*[A-Za-z0-9])?");

    private LabelRules() {}

    static void require(String parameter, Map<String, String> labels) {
        labels.forEach((key, value) -> {
            if (!KEY.matcher(key).matches()) {
                throw ImageRules.invalid(
                        parameter,
                        key,
                        "is not a label's key: use letters, digits, '.', '_', '-' and '/', and begin and end with a"
                                + " letter or a digit (as com.example.team)");
            }
            ImageRules.requireOneLine(parameter, key, value);
        });
    }
}
