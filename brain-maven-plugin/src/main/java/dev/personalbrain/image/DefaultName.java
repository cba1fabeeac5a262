package dev.personalbrain.image;

import java.util.Locale;
import java.util.Optional;

/** What an image is called whose name nobody has said. */
public final class DefaultName {
    private static final int MAX_TAG = 128;

    private DefaultName() {}

    /** {@code my-app} for {@code My_App}: lower case, separators only between other characters, one at a time. */
    public static String of(String application) {
        return application.toLowerCase(Locale.ROOT).replaceAll("[._-]+", "-").replaceAll("^-|-$", "");
    }

    /** With the version as its tag, as far as tags may be so: {@code my-app:1.0-3} for {@code 1.0+3}. */
    public static ImageReference of(String application, String version) {
        String tag = version.replaceAll("[^A-Za-z0-9_.-]", "-").replaceAll("^[.-]+", "");
        return new ImageReference("", of(application), Optional.empty(), Optional.empty())
                .withTag(tag.substring(0, Math.min(tag.length(), MAX_TAG)));
    }
}
