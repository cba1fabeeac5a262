package dev.personalbrain.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** One fetch under test: its environment, its clock, what was heard of it and the file that it wrote. */
final class TestFetch implements FetchListener {
    final Map<String, String> environment = new HashMap<>();
    final List<String> heard = new ArrayList<>();
    final Path target;
    TestClock clock = new TestClock();
    FetchLimits limits = new FetchLimits(Duration.ofSeconds(5), Duration.ofSeconds(5), 30 * 1024, 4);
    boolean anyCertificate;
    long received;

    TestFetch(Path folder) {
        this.target = folder.resolve("thing.part");
        environment.put("HOME", folder.toString());
    }

    TestFetch from(Object... sources) {
        environment.put(
                "BRAIN_SOURCES",
                String.join(",", List.of(sources).stream().map(Object::toString).toList()));
        return this;
    }

    TestFetch with(String variable, Object value) {
        environment.put(variable, value.toString());
        return this;
    }

    byte[] run(TestModule module) throws IOException {
        FetchSettings settings = FetchSettings.of(environment, new Properties())
                .withLimits(limits)
                .withAnyCertificate(anyCertificate);
        Fetchers.of(settings, clock).fetch(module.request(), target, this);
        return Files.readAllBytes(target);
    }

    @Override
    public void started(FetchRequest request, String source) {
        heard.add("started " + source);
    }

    @Override
    public void received(FetchRequest request, long bytes) {
        received += bytes;
    }

    @Override
    public void retrying(FetchRequest request, String source, String reason, long waitMillis) {
        heard.add("retrying after " + reason);
    }

    @Override
    public void finished(FetchRequest request) {
        heard.add("finished");
    }
}
