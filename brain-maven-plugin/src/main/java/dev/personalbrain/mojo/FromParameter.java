package dev.personalbrain.mojo;

import java.io.File;

/** {@code <from>}: the base image. */
public class FromParameter {
    /**
     * Name of the base image, with a tag or a digest: {@code eclipse-temurin:21-jre}. With {@code docker://} in front it is taken from
     * the local daemon, with {@code tar://} from a file. Without it, {@code eclipse-temurin} with the oldest maintained Java that the
     * application runs on.
     */
    private String image;

    /** Who asks for it: {@code username} and {@code password}. */
    private AuthParameter auth;

    /** A credential helper that knows who asks: its path, or what comes behind {@code docker-credential-} in its name. */
    private String credHelper;

    /**
     * A file that keeps the digest of the base image: it is written where it is not there, and used as long as it is. Delete it to take
     * the tag's current image.
     */
    private File lock;

    /** For Maven. */
    public FromParameter() {}

    /** The short form, {@code <from>eclipse-temurin:21-jre</from>}. */
    public void set(String name) {
        image = name;
    }

    String image() {
        return image;
    }

    AuthParameter auth() {
        return auth;
    }

    String credHelper() {
        return credHelper;
    }

    File lock() {
        return lock;
    }
}
