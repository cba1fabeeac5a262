package dev.personalbrain.app.embedding;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A direction: as long as 1, or all zeros for a text with nothing in it. Stored as float32, little endian. */
public final class Vector {
    private final float[] values;

    private Vector(float[] values) {
        this.values = values;
    }

    /** @param values taken over, not copied */
    static Vector normalised(float[] values) {
        double length = Math.sqrt(dot(values, values));
        for (int i = 0; length > 0 && i < values.length; i++) {
            values[i] = (float) (values[i] / length);
        }
        return new Vector(values);
    }

    public static Vector ofBytes(byte[] bytes) {
        float[] values = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return new Vector(values);
    }

    public byte[] toBytes() {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(values);
        return buffer.array();
    }

    public int dimension() {
        return values.length;
    }

    /** From -1 to 1; 0 where either is all zeros. */
    public double cosine(Vector other) {
        return dot(values, other.values);
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
