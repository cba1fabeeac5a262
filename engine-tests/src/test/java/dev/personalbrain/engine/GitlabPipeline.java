package dev.personalbrain.engine;

import dev.personalbrain.engine.PipelineJob.PipelineStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A {@code .gitlab-ci.yml}, as far as the documentation uses it.
 *
 * @param predefined variables that GitLab sets
 */
record GitlabPipeline(PipelineFile file, Map<String, String> predefined) {
    private static final Pattern VARIABLE = Pattern.compile("\\$([A-Z_]+)");
    private static final Set<String> GLOBAL = Set.of("stages", "default", "variables");
    private static final List<String> SHELL = List.of("sh", "-e");

    List<PipelineJob> jobs() {
        Map<?, ?> root = (Map<?, ?>)
                new Load(LoadSettings.builder().setLabel(file.path()).build()).loadFromString(file.text());
        Map<String, Object> globals = new TreeMap<>();
        GLOBAL.stream().filter(root::containsKey).forEach(key -> globals.put(key, root.get(key)));
        Keys global = Keys.of(file.path(), globals, GLOBAL.toArray(String[]::new));
        List<PipelineJob> jobs = new ArrayList<>();
        root.forEach((name, job) -> {
            if (!GLOBAL.contains(name)) {
                jobs.add(job((String) name, job, global));
            }
        });
        return jobs;
    }

    private PipelineJob job(String name, Object value, Keys global) {
        Keys job = Keys.of(
                name,
                value,
                "stage",
                "image",
                "services",
                "needs",
                "variables",
                "cache",
                "script",
                "artifacts",
                "rules");
        if (!global.texts("stages").contains(job.text("stage"))) {
            throw new AssertionError(name + ": no such stage: " + job.text("stage"));
        }
        for (Object rule : job.has("rules") ? (List<?>) job.value("rules") : List.of()) {
            Keys.of(name + ".rules", rule, "if");
        }
        String script = String.join("\n", job.texts("script"));
        List<PipelineStep> steps = List.of(new PipelineStep(SHELL, script, environment(job, global)));
        List<String> artifacts = job.keys("artifacts", "paths", "expire_in").texts("paths");
        return new PipelineJob(name, job.texts("needs"), steps, artifacts, caches(job, global));
    }

    private static List<String> caches(Keys job, Keys global) {
        Keys place = job.has("cache") ? job : global.keys("default", "image", "cache");
        Keys cache = place.keys("cache", "key", "paths");
        cache.keys("key", "files", "prefix");
        return cache.texts("paths");
    }

    private Map<String, String> environment(Keys job, Keys global) {
        Map<String, String> environment = new TreeMap<>(predefined);
        environment.putAll(global.variables("variables"));
        environment.putAll(job.variables("variables"));
        environment.replaceAll((name, value) -> expanded(value));
        return environment;
    }

    /** In the file only those that GitLab sets are used. */
    private String expanded(String value) {
        return VARIABLE.matcher(value).replaceAll(match -> {
            if (!predefined.containsKey(match.group(1))) {
                throw new AssertionError("GitLab sets no such variable: " + match.group());
            }
            return Matcher.quoteReplacement(predefined.get(match.group(1)));
        });
    }
}
