package dev.personalbrain.image.jib;

/**
 * A layer of an image that has arrived.
 *
 * @param bytes compressed
 * @param origin where its bytes come from
 * @param delivery how they came to the target
 */
public record LayerOutcome(String name, String digest, long bytes, Origin origin, Delivery delivery) {
    /** Where the bytes of a layer come from. */
    public enum Origin {
        BASE,
        /** Of an earlier build. */
        REUSED,
        MADE
    }

    /** What had to be done to bring a layer to its target. */
    public enum Delivery {
        SENT,
        /** It was there, or in another repository of the same registry. */
        PRESENT,
        /** The image as a whole was there. */
        UNTOUCHED
    }
}
