package dev.personalbrain.bun;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of Bun's compiler. */
final class CompileArguments {
    /** Where applications lie in images; in others nobody knows, and what is inlined must not tell where it was built. */
    private static final String FOLDER = "\"/app\"";

    private CompileArguments() {}

    static List<String> of(CompileRequest request, Path draft) {
        BunVersion version = request.version();
        List<String> arguments = new ArrayList<>(List.of("build", request.entry(), "--compile"));
        add(arguments, request.minify(), "--minify");
        arguments.add("--target=" + request.target().compilerName());
        add(arguments, version.takesExecutable(), "--compile-executable-path=" + request.bun());
        // A program that reads files of the folder that it is started in, runs what others have put there.
        add(arguments, version.canLeaveFilesOfFolder(), "--no-compile-autoload-dotenv");
        add(arguments, version.canLeaveFilesOfFolder(), "--no-compile-autoload-bunfig");
        add(arguments, request.packageJson() && version.asksBeforePackageJson(), "--compile-autoload-package-json");
        arguments.addAll(List.of("--define", "__dirname=" + FOLDER, "--define", "__filename=" + FOLDER));
        request.externals().forEach(external -> arguments.add("--external=" + external));
        arguments.addAll(request.arguments());
        arguments.add("--outfile=" + draft);
        return arguments;
    }

    private static void add(List<String> arguments, boolean condition, String argument) {
        if (condition) {
            arguments.add(argument);
        }
    }
}
