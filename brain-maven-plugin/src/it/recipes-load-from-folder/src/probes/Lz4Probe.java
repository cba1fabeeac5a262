package probes;

import net.jpountz.lz4.LZ4Factory;

/** The factory without a name falls back to Java; this one does not. */
final class Lz4Probe implements Probe {
    @Override
    public String run() {
        LZ4Factory factory = LZ4Factory.nativeInstance();
        byte[] small = factory.fastCompressor().compress(new byte[10_000]);
        return small.length + " bytes are " + factory.fastDecompressor().decompress(small, 10_000).length;
    }
}
