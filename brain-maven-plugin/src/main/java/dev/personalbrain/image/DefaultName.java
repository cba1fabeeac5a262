package dev.personalbrain.image;

import java.util.Locale;
import java.util.Optional;

/** What an image is called whose name nobody has said. */
public final class DefaultName {
    private static final int MAX_TAG = 128;

    /** What is left where no character of a name may be in an image's. */
    private static final String ANY = "app";

    /** Docker's word for no image at all. */
    private static final String RESERVED = "scratch";

    private DefaultName() {}

    /** {@code my-app} for {@code My_App}: lower case, separators only between other characters, one at a time; {@code app} where none is left. */
    public static String of(String application) {
        String name = application
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return name.isEmpty() || name.equals(RESERVED) ? ANY : name;
    }

    /** With the version as its tag, as far as tags may be so: {@code my-app:1.0-3} for {@code 1.0+3}, and {@code latest} where none is left. */
    public static ImageReference of(String application, String version) {
        String tag = version.replaceAll("[^A-Za-z0-9_.-]", "-").replaceAll("^[.-]+", "");
        return new ImageReference("", of(application), Optional.empty(), Optional.empty())
                .withTag(
                        tag.isEmpty() ? ImageReference.DEFAULT_TAG : tag.substring(0, Math.min(tag.length(), MAX_TAG)));
    }
}
