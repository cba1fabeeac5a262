package dev.personalbrain.app.embedding;

import java.util.function.Consumer;

/**
 * Words and their parts, hashed into a fixed number of places. Texts are near each other when they share words, or parts of words;
 * it knows nothing of meaning. The same text gives the same vector on every machine.
 */
public final class HashingEmbedder implements Embedder {
    private static final int DIMENSION = 512;
    private static final float WORD_WEIGHT = 1.0f;
    private static final float PART_WEIGHT = 0.4f;

    @Override
    public String id() {
        return "hashing-1-" + DIMENSION;
    }

    @Override
    public Vector embed(String text) {
        float[] places = new float[DIMENSION];
        for (String word : Words.in(text)) {
            adder(places, WORD_WEIGHT).accept(word);
            Words.partsOf(word).forEach(adder(places, PART_WEIGHT));
        }
        return Vector.normalised(places);
    }

    /** One bit of the hash is the sign, so that words which meet by chance cancel out as often as they add up. */
    private static Consumer<String> adder(float[] places, float weight) {
        return feature -> {
            long hash = hash(feature);
            places[(int) Long.remainderUnsigned(hash >>> 1, DIMENSION)] += (hash & 1) == 0 ? weight : -weight;
        };
    }

    /** FNV-1a over the UTF-16 units, then the finisher of SplitMix64, since FNV leaves the low bits poor. */
    private static long hash(String feature) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < feature.length(); i++) {
            hash = (hash ^ feature.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        return hash ^ (hash >>> 31);
    }
}
