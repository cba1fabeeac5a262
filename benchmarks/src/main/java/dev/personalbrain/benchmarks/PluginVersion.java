package dev.personalbrain.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of the plugin that is measured. */
public final class PluginVersion {
    private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");

    private PluginVersion() {}

    /** @param root the project's folder */
    public static String of(Path root) throws IOException {
        Matcher matcher = VERSION.matcher(Files.readString(root.resolve("pom.xml")));
        if (!matcher.find()) {
            throw new IOException("no <version> in " + root.resolve("pom.xml"));
        }
        return matcher.group(1);
    }
}
