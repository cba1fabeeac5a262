package probes;

import java.nio.charset.StandardCharsets;
import org.rocksdb.Env;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksMemEnv;

/** In memory: there is no folder that can be written to. */
final class RocksdbProbe implements Probe {
    @Override
    public String run() throws Exception {
        RocksDB.loadLibrary();
        try (RocksMemEnv memory = new RocksMemEnv(Env.getDefault());
                Options options = new Options().setCreateIfMissing(true).setEnv(memory);
                RocksDB database = RocksDB.open(options, "/in-memory")) {
            database.put("key".getBytes(StandardCharsets.UTF_8), "value".getBytes(StandardCharsets.UTF_8));
            return "key is " + new String(database.get("key".getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        }
    }
}
