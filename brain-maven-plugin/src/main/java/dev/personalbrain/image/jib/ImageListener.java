package dev.personalbrain.image.jib;

import java.time.Duration;

/** What happens on the way to an image. Called from several threads. All names and texts are for people. */
public interface ImageListener {
    /** The base image that is used, with its digest where it has one. */
    void base(String reference);

    /** @param reused from an earlier build, without reading its files again */
    void layer(String name, long compressedBytes, boolean reused);

    /** @param bytes since the last call; 0 where it is about to begin, negative where an upload or download begins anew */
    void transferred(String name, long bytes, long total);

    /** A layer or configuration that has been uploaded whole. */
    void uploaded(String name, long bytes);

    /** A layer that the target has already, or that it took over from another repository. */
    void present(String name, long bytes);

    void retry(String what, String reason, Duration delay);

    void warn(String message);
}
