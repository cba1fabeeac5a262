package dev.personalbrain.image;

import dev.personalbrain.error.UserException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads names of images, by the grammar of the distribution project. */
final class ImageReferenceParser {
    static final String EXPECTED =
            "expected [registry/]repository[:tag][@sha256:…], as registry.example.com/team/app:1.0";

    private static final String LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?";
    private static final String PORT = ":\\d{1,5}";
    private static final String HOST = "(?:" + LABEL + "(?:\\." + LABEL + ")+(?:" + PORT + ")?|localhost(?:" + PORT
            + ")?|" + LABEL + PORT + "|\\[[0-9a-fA-F:]+](?:" + PORT + ")?)";
    private static final String COMPONENT = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}");
    private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");
    private static final Pattern NAME =
            Pattern.compile("(?:(?<registry>" + HOST + ")/)?(?<repository>" + COMPONENT + "(?:/" + COMPONENT + ")*)");
    private static final Pattern END = Pattern.compile("(?<=[^:]):(\\d{1,5})$");
    /** Of registry and repository together: the limit of the distribution project. */
    private static final int LONGEST_NAME = 255;

    /** Docker's word for the empty image. */
    private static final String NOTHING = "scratch";

    private static final int LAST_PORT = 65_535;

    private ImageReferenceParser() {}

    static ImageReference parse(String parameter, String text) {
        int at = text.indexOf('@');
        String named = at < 0 ? text : text.substring(0, at);
        int colon = named.indexOf(':', named.lastIndexOf('/') + 1);
        Optional<String> digest = at < 0 ? Optional.empty() : Optional.of(digest(parameter, text, at + 1));
        Optional<String> tag = colon < 0 ? Optional.empty() : Optional.of(tag(parameter, named.substring(colon + 1)));
        Matcher name = name(parameter, text, colon < 0 ? named : named.substring(0, colon));
        String registry = Optional.ofNullable(name.group("registry")).orElse("");
        return new ImageReference(registry, name.group("repository"), tag, digest);
    }

    static String tag(String parameter, String tag) {
        if (!TAG.matcher(tag).matches()) {
            throw ImageRules.invalid(
                    parameter,
                    tag,
                    "is not a tag (expected up to 128 letters, digits, '_', '.' and '-', the first one no '.' and no"
                            + " '-')");
        }
        return tag;
    }

    private static String digest(String parameter, String text, int start) {
        String digest = text.substring(start);
        if (!DIGEST.matcher(digest).matches()) {
            throw invalid(
                    parameter, text, "has a digest that is none: behind '@' goes sha256: and 64 digits from 0 to f");
        }
        return digest;
    }

    /** Measured before it is matched: the matcher needs stack for each character. */
    private static Matcher name(String parameter, String text, String name) {
        if (name.length() > LONGEST_NAME) {
            throw invalid(
                    parameter, text, "has " + name.length() + " characters, " + LONGEST_NAME + " at most are allowed");
        }
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw invalid(parameter, text, ImageReferenceProblem.of(name));
        }
        if (name.equals(NOTHING)) {
            throw invalid(parameter, text, "stands for no image at all");
        }
        requirePort(parameter, text, matcher.group("registry"));
        return matcher;
    }

    private static void requirePort(String parameter, String text, String registry) {
        Matcher port = END.matcher(registry == null ? "" : registry);
        if (port.find() && Integer.parseInt(port.group(1)) > LAST_PORT) {
            throw invalid(parameter, text, "has the port " + port.group(1) + ", and " + LAST_PORT + " is the last");
        }
    }

    private static UserException invalid(String parameter, String text, String reason) {
        return ImageRules.invalid(parameter, text, "is not the name of an image: it " + reason + " (" + EXPECTED + ")");
    }
}
