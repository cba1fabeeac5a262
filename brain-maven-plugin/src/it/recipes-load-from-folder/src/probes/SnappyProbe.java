package probes;

import org.xerial.snappy.Snappy;

final class SnappyProbe implements Probe {
    @Override
    public String run() throws Exception {
        byte[] small = Snappy.compress(new byte[10_000]);
        return small.length + " bytes are " + Snappy.uncompress(small).length;
    }
}
