package probes;

import com.github.luben.zstd.Zstd;

final class ZstdProbe implements Probe {
    @Override
    public String run() {
        byte[] small = Zstd.compress(new byte[10_000]);
        return small.length + " bytes are " + Zstd.decompress(small, 10_000).length;
    }
}
