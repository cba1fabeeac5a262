package dev.personalbrain.benchmarks.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One way to build the application and to push it as an image. All of them build it up to the same phase, with the same Maven.
 *
 * @param name in the table
 * @param files what its project has beside the application's files; a folder's name
 * @param goals of Maven; {@code @image}, {@code @base}, {@code @cache} and {@code @fresh} stand for values
 * @param programs that run afterwards, in the same way
 * @param rounds how often it is measured, at most
 */
record Tool(String name, List<String> files, List<String> goals, List<List<String>> programs, int rounds) {
    private static final int ALL = Integer.MAX_VALUE;

    /** The name as a folder and as a part of a repository's name. */
    String path() {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** @param version of the plugin */
    static Tool ours(String version) {
        return new Tool(
                "brain-maven-plugin",
                List.of(),
                List.of(
                        "dev.personalbrain:brain-maven-plugin:" + version + ":dockerPush",
                        "-Dbrain.to.image=@image",
                        "-Dbrain.from.image=@base",
                        "-Dbrain.cache=@cache"),
                List.of(),
                ALL);
    }

    /** Its check for updates of itself would ask a machine far away. */
    static Tool jib() {
        return new Tool(
                "jib-maven-plugin 3.5.2",
                List.of(),
                List.of(
                        "package",
                        "com.google.cloud.tools:jib-maven-plugin:3.5.2:build",
                        "-Djib.to.image=@image",
                        "-Djib.from.image=@base",
                        "-Djib.baseImageCache=@cache",
                        "-Djib.disableUpdateChecks=true"),
                List.of(),
                ALL);
    }

    /** What all the others contain: Maven's start and the build of the application. No image is made. */
    static Tool build() {
        return new Tool("mvn package alone", List.of(), List.of("package"), List.of(), ALL);
    }

    static Tool layeredDockerfile() {
        return dockerfile(
                "layered Dockerfile",
                "layered",
                "org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies");
    }

    static Tool fatJarDockerfile() {
        return dockerfile(
                "Dockerfile with one jar", "fat-jar", "org.apache.maven.plugins:maven-shade-plugin:3.6.2:shade");
    }

    /** Once only: its bytes are exact at once, and its times have nothing to reach. */
    private static Tool dockerfile(String name, String files, String goal) {
        return new Tool(
                name,
                List.of(files),
                List.of("package", goal),
                List.of(
                        List.of("docker", "build", "-q", "--no-cache=@fresh", "--build-arg", "BASE=@base", "-t", "@image", "."),
                        List.of("docker", "push", "-q", "@image")),
                1);
    }

    boolean makesImage() {
        return !programs.isEmpty() || goals.stream().anyMatch(goal -> goal.contains("@image"));
    }

    /**
     * The commands to run one after another in the project's folder.
     *
     * @param properties of Maven
     * @param values of the words that begin with {@code @}
     */
    List<List<String>> commands(List<String> properties, Map<String, String> values) {
        List<String> maven = new ArrayList<>(List.of("mvn", "-B", "-ntp"));
        maven.addAll(properties);
        maven.addAll(goals);
        List<List<String>> commands = new ArrayList<>(List.of(maven));
        commands.addAll(programs);
        return commands.stream().map(command -> filled(command, values)).toList();
    }

    private static List<String> filled(List<String> command, Map<String, String> values) {
        List<String> filled = new ArrayList<>();
        for (String word : command) {
            String full = word;
            for (Map.Entry<String, String> value : values.entrySet()) {
                full = full.replace("@" + value.getKey(), value.getValue());
            }
            filled.add(full);
        }
        return filled;
    }
}
