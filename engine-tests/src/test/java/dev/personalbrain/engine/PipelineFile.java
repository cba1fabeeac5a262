package dev.personalbrain.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One fenced block of docs/pipelines.md, as its mark says: {@code <!-- pipeline: SYSTEM PATH -->} on the line before it.
 *
 * @param system {@code github}, {@code gitlab}, {@code jenkins}, {@code file} for a file without commands, {@code sh} for commands alone
 * @param path where it belongs in a repository; a name where it is no file
 * @param line of the document, for messages
 */
record PipelineFile(String system, String path, String text, int line) {
    private static final Pattern MARK = Pattern.compile("<!-- pipeline: (\\S+) (\\S+) -->");
    private static final String FENCE = "```";

    static List<PipelineFile> document() throws IOException {
        return read(Files.readAllLines(MavenBuild.project().resolve("docs/pipelines.md")));
    }

    static List<PipelineFile> document(String system) throws IOException {
        return document().stream().filter(file -> file.system().equals(system)).toList();
    }

    /** Every block of the document; one without a mark is an error, since nobody would try it. */
    static List<PipelineFile> read(List<String> lines) {
        List<PipelineFile> files = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).startsWith(FENCE)) {
                Matcher mark = MARK.matcher(at == 0 ? "" : lines.get(at - 1));
                if (!mark.matches()) {
                    throw new AssertionError("line " + (at + 1) + ": a block without a mark before it: " + MARK);
                }
                int first = at + 1;
                at = first + lines.subList(first, lines.size()).indexOf(FENCE);
                String text = String.join("\n", lines.subList(first, at)) + "\n";
                files.add(new PipelineFile(mark.group(1), mark.group(2), text, first));
            }
        }
        return files;
    }

    void writeTo(Path repository) throws IOException {
        Path file = repository.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** For the names of tests. */
    @Override
    public String toString() {
        return path + " (line " + line + ")";
    }
}
