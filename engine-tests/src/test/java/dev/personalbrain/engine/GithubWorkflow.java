package dev.personalbrain.engine;

import dev.personalbrain.engine.PipelineJob.PipelineStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A workflow of GitHub Actions, as far as the documentation uses them.
 *
 * @param contexts {@code vars.IMAGE}, {@code secrets.TOKEN}; a variable that is not there is empty, as GitHub has it
 */
record GithubWorkflow(PipelineFile file, Map<String, String> contexts) {
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ (vars|secrets)\\.([A-Z_]+) }}");
    private static final List<String> SHELL = List.of("bash", "-e");
    private static final Map<String, String[]> ACTIONS = Map.of(
            "actions/checkout@v4", new String[0],
            "actions/setup-java@v4", new String[] {"distribution", "java-version"},
            "actions/cache@v4", new String[] {"path", "key", "restore-keys"},
            "actions/upload-artifact@v4", new String[] {"name", "path", "if-no-files-found"});

    List<PipelineJob> jobs() {
        Object root = new Load(LoadSettings.builder().setLabel(file.path()).build()).loadFromString(file.text());
        Keys workflow = Keys.of(file.path(), root, "name", "on", "permissions", "concurrency", "jobs");
        workflow.keys("on", "push").keys("push", "branches", "tags");
        workflow.keys("permissions", "contents", "packages");
        workflow.keys("concurrency", "group");
        List<PipelineJob> jobs = new ArrayList<>();
        ((Map<?, ?>) workflow.value("jobs")).forEach((name, job) -> jobs.add(job((String) name, job)));
        return jobs;
    }

    private PipelineJob job(String name, Object value) {
        Keys job = Keys.of(name, value, "runs-on", "timeout-minutes", "env", "steps");
        List<PipelineStep> steps = new ArrayList<>();
        List<String> artifacts = new ArrayList<>();
        List<String> caches = new ArrayList<>();
        for (Object each : (List<?>) job.value("steps")) {
            Keys step = Keys.of(name + ".steps", each, "name", "uses", "with", "env", "run");
            if (step.has("run")) {
                steps.add(step(job, step));
            } else {
                Keys with = step.keys("with", known(step.text("uses")));
                paths(with).forEach((step.text("uses").startsWith("actions/cache") ? caches : artifacts)::add);
            }
        }
        return new PipelineJob(name, List.of(), steps, artifacts, caches);
    }

    private PipelineStep step(Keys job, Keys step) {
        Map<String, String> environment = new TreeMap<>(job.variables("env"));
        environment.putAll(step.variables("env"));
        environment.replaceAll((name, value) -> resolved(value));
        if (step.text("run").contains("${{")) {
            throw new AssertionError("a command with an expression can be made to run anything: use env");
        }
        return new PipelineStep(SHELL, step.text("run"), environment);
    }

    private String resolved(String value) {
        Matcher expression = EXPRESSION.matcher(value);
        if (!expression.matches()) {
            throw new AssertionError("not an expression that is known: " + value);
        }
        return contexts.getOrDefault(expression.group(1) + "." + expression.group(2), "");
    }

    private static String[] known(String action) {
        if (!ACTIONS.containsKey(action)) {
            throw new AssertionError("an action that is not known: " + action);
        }
        return ACTIONS.get(action);
    }

    private static List<String> paths(Keys with) {
        return with.has("path") ? with.text("path").lines().toList() : List.of();
    }
}
