package dev.personalbrain.benchmarks.image;

import dev.personalbrain.benchmarks.Benchmark;
import dev.personalbrain.benchmarks.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One application with six native modules and eight other libraries, pushed as an image by this plugin, by jib-maven-plugin, and by
 * {@code docker} from two Dockerfiles; beside them the build alone, which all of them contain. Bytes are counted before the registry, so they are exact; times are those of whole processes.
 */
public final class ImageBenchmark implements Benchmark {
    private final Path root;
    private final Path scratch;
    private final ImageSettings settings;

    public ImageBenchmark(Path root, Path scratch) {
        this.root = root;
        this.scratch = scratch.resolve("image");
        this.settings = ImageSettings.of(System.getenv(), System.getProperties());
    }

    @Override
    public String name() {
        return "image";
    }

    @Override
    public List<Result> run() throws Exception {
        List<Contender> contenders = new ArrayList<>();
        try {
            for (Tool tool : List.of(
                    Tool.ours(settings.version(root)),
                    Tool.jib(),
                    Tool.build(),
                    Tool.layeredDockerfile(),
                    Tool.fatJarDockerfile())) {
                contenders.add(contender(tool));
            }
            return results(new Race(contenders, settings.rounds()).run(), contenders.get(0));
        } finally {
            for (Contender contender : contenders) {
                contender.close();
            }
        }
    }

    private Contender contender(Tool tool) throws Exception {
        return new Contender(
                tool,
                new Workplace(root.resolve("benchmarks/src/image"), tool, scratch),
                settings.registry(),
                settings.base(),
                settings.repository(),
                settings.properties(root));
    }

    private List<Result> results(Map<Tool, Measurements> all, Contender us) throws Exception {
        Map<Tool, Measurements> peers = new LinkedHashMap<>(all);
        Measurements ours = peers.remove(us.tool());
        List<Result> results = new ArrayList<>(new ImageTable(ours, peers).lines());
        results.add(ofModule(ours.uploaded(Scenario.ZSTD), "com.github.luben", "zstd-jni", "1.5.7-25"));
        results.add(ofModule(ours.uploaded(Scenario.ROCKSDB), "org.rocksdb", "rocksdbjni", "11.1.2"));
        return results;
    }

    private Result ofModule(long uploaded, String groupId, String artifactId, String version) throws Exception {
        return Result.ofBytes(
                "image, an update of " + artifactId + ": uploaded / its pruned jar",
                uploaded,
                PrunedJar.bytes(settings.localRepository(), groupId, artifactId, version, scratch),
                Goals.UPLOADED_OF_A_MODULE);
    }
}
