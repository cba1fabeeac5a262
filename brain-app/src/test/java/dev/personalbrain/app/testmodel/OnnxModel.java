package dev.personalbrain.app.testmodel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * An ONNX model of a few nodes; the numbers are the field numbers of {@code onnx.proto}.
 *
 * @see <a href="https://github.com/onnx/onnx/blob/main/onnx/onnx.proto">onnx.proto</a>
 */
public final class OnnxModel {
    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    private final Protobuf graph = new Protobuf().text(2, "test");

    /** {@code y = x + x}, for vectors of any length. */
    public static byte[] doubling() {
        return new OnnxModel()
                .node("Add", "y", "x", "x")
                .input("x", FLOAT, "n")
                .output("y", "n")
                .toBytes();
    }

    /** Looks each token up in a table: a sentence model in small. It asks for the mask and the types as well, as BERT does. */
    public static byte[] lookup(float[][] table) {
        return new OnnxModel()
                .node("Gather", "last_hidden_state", "table", "input_ids")
                .constant("table", table)
                .input("input_ids", INT64, "batch", "tokens")
                .input("attention_mask", INT64, "batch", "tokens")
                .input("token_type_ids", INT64, "batch", "tokens")
                .output("last_hidden_state", "batch", "tokens", "dimension")
                .toBytes();
    }

    /** Asks for an input that no text has. */
    public static byte[] ofPixels() {
        return new OnnxModel()
                .node("Add", "y", "pixel_values", "pixel_values")
                .input("pixel_values", FLOAT, "n")
                .output("y", "n")
                .toBytes();
    }

    private OnnxModel node(String operator, String output, String... inputs) {
        Protobuf node = new Protobuf();
        for (String input : inputs) {
            node.text(1, input);
        }
        graph.message(1, node.text(2, output).text(4, operator));
        return this;
    }

    private OnnxModel constant(String name, float[][] rows) {
        ByteBuffer raw =
                ByteBuffer.allocate(rows.length * rows[0].length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float[] row : rows) {
            for (float value : row) {
                raw.putFloat(value);
            }
        }
        Protobuf tensor = new Protobuf().number(1, rows.length).number(1, rows[0].length);
        graph.message(5, tensor.number(2, FLOAT).text(8, name).bytes(9, raw.array()));
        return this;
    }

    private OnnxModel input(String name, int type, String... dimensions) {
        graph.message(11, value(name, type, dimensions));
        return this;
    }

    private OnnxModel output(String name, String... dimensions) {
        graph.message(12, value(name, FLOAT, dimensions));
        return this;
    }

    private byte[] toBytes() {
        Protobuf operators = new Protobuf().text(1, "").number(2, 17);
        return new Protobuf()
                .number(1, 8)
                .message(7, graph)
                .message(8, operators)
                .toBytes();
    }

    private static Protobuf value(String name, int type, String... dimensions) {
        Protobuf shape = new Protobuf();
        for (String dimension : dimensions) {
            shape.message(1, new Protobuf().text(2, dimension));
        }
        Protobuf tensor = new Protobuf().number(1, type).message(2, shape);
        return new Protobuf().text(1, name).message(2, new Protobuf().message(1, tensor));
    }
}
