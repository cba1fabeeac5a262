package dev.personalbrain.image;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads names of images, by the grammar of the distribution project. */
final class ImageReferenceParser {
    private static final String COMPONENT = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
    private static final Pattern GRAMMAR = Pattern.compile(
            "(?:((?:[a-zA-Z0-9-]+\\.)[a-zA-Z0-9.-]*(?::\\d+)?|localhost(?::\\d+)?|[a-zA-Z0-9.-]+:\\d+|\\[[0-9a-fA-F:]+](?::\\d+)?)/)?"
                    + "(" + COMPONENT + "(?:/" + COMPONENT
                    + ")*)(?::([A-Za-z0-9_][A-Za-z0-9_.-]{0,127}))?(?:@(sha256:[0-9a-f]{64}))?");

    private ImageReferenceParser() {}

    static ImageReference parse(String parameter, String text) {
        Matcher matcher = GRAMMAR.matcher(text);
        if (!matcher.matches()) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    parameter + ": '" + text
                            + "' is not the name of an image (expected [registry/]repository[:tag][@sha256:…], in lower case)");
        }
        return new ImageReference(
                Optional.ofNullable(matcher.group(1)).orElse(""),
                matcher.group(2),
                Optional.ofNullable(matcher.group(3)),
                Optional.ofNullable(matcher.group(4)));
    }
}
