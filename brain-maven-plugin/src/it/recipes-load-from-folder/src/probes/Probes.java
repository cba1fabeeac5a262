package probes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;

/** Runs the probe that the command line names, then prints the files that the process has mapped as code. */
public final class Probes {
    private static final Map<String, Probe> ALL = Map.ofEntries(
            Map.entry("sqlite", new SqliteProbe()),
            Map.entry("rocksdb", new RocksdbProbe()),
            Map.entry("onnxruntime", new OnnxruntimeProbe()),
            Map.entry("libsignal", new LibsignalProbe()),
            Map.entry("duckdb", new DuckdbProbe()),
            Map.entry("zstd", new ZstdProbe()),
            Map.entry("jna", new JnaProbe()),
            Map.entry("snappy", new SnappyProbe()),
            Map.entry("lz4", new Lz4Probe()),
            Map.entry("tokenizers", new TokenizersProbe()),
            Map.entry("conscrypt", new ConscryptProbe()),
            Map.entry("jansi", new JansiProbe()),
            Map.entry("jline", new JlineProbe()),
            Map.entry("tcnative", new TcnativeProbe()),
            Map.entry("epoll", new EpollProbe()),
            Map.entry("vodozemac", new VodozemacProbe()));

    private Probes() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println("works: " + ALL.get(arguments[0]).run());
        for (String file : mappedCode()) {
            System.out.println("mapped: " + file);
        }
        System.exit(0);
    }

    /** A line of maps: address, permissions, offset, device, inode, path; the path may hold blanks. */
    private static TreeSet<String> mappedCode() throws Exception {
        TreeSet<String> files = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("/proc/self/maps"))) {
            String[] fields = line.split(" +", 6);
            if (fields.length == 6 && fields[1].contains("x") && fields[5].startsWith("/")) {
                files.add(fields[5]);
            }
        }
        return files;
    }
}
