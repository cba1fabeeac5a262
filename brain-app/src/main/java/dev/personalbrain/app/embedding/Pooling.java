package dev.personalbrain.app.embedding;

/** Makes one vector of a model's answer. */
final class Pooling {
    private Pooling() {}

    /**
     * @param answer {@code float[1][dimension]}, taken as it is, or {@code float[1][tokens][dimension]}, averaged over the tokens
     * @param mask one number for each token; those with 0 do not count
     */
    static float[] mean(Object answer, long[] mask) {
        if (answer instanceof float[][] whole && whole.length == 1) {
            return whole[0].clone();
        }
        if (answer instanceof float[][][] tokens && tokens.length == 1 && tokens[0].length == mask.length) {
            return mean(tokens[0], mask);
        }
        throw new IllegalArgumentException(
                "the model's answer is a %s; float[1][dimension] or float[1][tokens][dimension] was expected"
                        .formatted(answer.getClass().getSimpleName()));
    }

    private static float[] mean(float[][] tokens, long[] mask) {
        float[] sum = new float[tokens[0].length];
        long count = 0;
        for (int token = 0; token < tokens.length; token++) {
            if (mask[token] != 0) {
                count++;
                add(sum, tokens[token]);
            }
        }
        return divide(sum, Math.max(1, count));
    }

    private static void add(float[] sum, float[] values) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += values[i];
        }
    }

    private static float[] divide(float[] values, long by) {
        for (int i = 0; i < values.length; i++) {
            values[i] /= by;
        }
        return values;
    }
}
