package probes;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Runs a model of one node, y = -x, written in protobuf's wire format as onnx.proto describes it. */
final class OnnxruntimeProbe implements Probe {
    @Override
    public String run() throws Exception {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(model());
                OnnxTensor x = OnnxTensor.createTensor(environment, new float[] {42});
                OrtSession.Result result = session.run(Map.of("x", x))) {
            return "-42 is " + ((float[]) result.get(0).getValue())[0];
        }
    }

    private static byte[] model() {
        byte[] node = join(text(1, "x"), text(2, "y"), text(4, "Neg"));
        byte[] graph = join(bytes(1, node), text(2, "graph"), bytes(11, vector("x")), bytes(12, vector("y")));
        return join(number(1, 8), bytes(7, graph), bytes(8, number(2, 13)));
    }

    /** A named vector of one float. */
    private static byte[] vector(String name) {
        byte[] shape = bytes(1, number(1, 1));
        byte[] tensor = join(number(1, 1), bytes(2, shape));
        return join(text(1, name), bytes(2, bytes(1, tensor)));
    }

    private static byte[] number(int field, int value) {
        return new byte[] {(byte) (field << 3), (byte) value};
    }

    private static byte[] text(int field, String value) {
        return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    /** For at most 127 bytes. */
    private static byte[] bytes(int field, byte[] value) {
        return join(new byte[] {(byte) (field << 3 | 2), (byte) value.length}, value);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
