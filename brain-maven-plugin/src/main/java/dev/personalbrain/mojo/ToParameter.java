package dev.personalbrain.mojo;

import java.util.List;

/** {@code <to>}: what the image is called. */
public class ToParameter {
    /** Name of the image: {@code registry.example.com/team/app:1.0}. */
    private String image;

    /** More tags for it. */
    private List<String> tags;

    /** Who pushes it: {@code username} and {@code password}. */
    private AuthParameter auth;

    /** A credential helper that knows who pushes: its path, or what comes behind {@code docker-credential-} in its name. */
    private String credHelper;

    /** For Maven. */
    public ToParameter() {}

    /** The short form, {@code <to>registry.example.com/team/app</to>}. */
    public void set(String name) {
        image = name;
    }

    String image() {
        return image;
    }

    List<String> tags() {
        return Entries.given(tags);
    }

    AuthParameter auth() {
        return auth;
    }

    String credHelper() {
        return credHelper;
    }
}
