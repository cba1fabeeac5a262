package dev.personalbrain.bun;

import dev.personalbrain.install.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The way into this package: a Bun application's sources in, its program and what has to lie beside it out. Runs no package's script and
 * nothing of the application; native addons of this machine's platform are loaded, where that is not turned off.
 */
public final class BunBuild {
    private final BunRequest request;
    private final BunTools tools;
    private final BuildFolder folder;

    private BunBuild(BunRequest request, BunTools tools, BuildFolder folder) {
        this.request = request;
        this.tools = tools;
        this.folder = folder;
    }

    /**
     * Which packages stay outside of the program, and which become part of it.
     *
     * @throws dev.personalbrain.error.UserException where a source is wrong, or something that it imports is not there
     */
    public static BundleAnalysis analyze(BunRequest request) throws IOException {
        return with(request, build -> build.bundling().analysis());
    }

    /**
     * The program, which lies in the request's work folder.
     *
     * @throws dev.personalbrain.error.UserException where Bun does not compile it, or what stays outside of it could not be found or
     *     loaded
     */
    public static BunOutcome compile(BunRequest request) throws IOException {
        return with(request, BunBuild::compile);
    }

    private interface Work<T> {
        T with(BunBuild build) throws IOException;
    }

    private static <T> T with(BunRequest request, Work<T> work) throws IOException {
        Path scratch = Files.createDirectories(request.work()).toRealPath().resolve("scratch");
        FileTree.delete(scratch);
        BunTools tools = BunTools.of(request.settings(), request.cache(), scratch);
        BuildFolder folder = BuildFolder.make(request);
        try {
            return work.with(new BunBuild(request, tools, folder));
        } finally {
            folder.delete();
            FileTree.delete(scratch);
        }
    }

    private Bundling bundling() throws IOException {
        return Bundling.of(request, folder, tools.bundler());
    }

    private BunOutcome compile() throws IOException {
        Bundling bundling = bundling();
        bundling.requireDecisions(request.packageTree());
        InstalledFolder installed = InstalledFolder.make(
                tools.scratch().resolve("installed"),
                request.packageTree(),
                bundling.analysis().installed());
        CompileRequest compile = compileRequest(bundling, PackageEntries.needPackageJson(installed));
        List<String> notes = check(installed, compile, bundling);
        CompiledProgram program = BunCompiler.compile(compile);
        notes.addAll(program.notes());
        return new BunOutcome(bundling.analysis(), new CompiledProgram(program.file(), program.bunVersion(), notes));
    }

    private CompileRequest compileRequest(Bundling bundling, boolean packageJson) throws IOException {
        BunSettings settings = request.settings();
        return new CompileRequest(
                folder.path(),
                settings.entry(),
                request.work().toRealPath().resolve(request.name()),
                request.target(),
                tools.version(),
                List.copyOf(bundling.external()),
                packageJson,
                settings.minify(),
                settings.arguments(),
                tools.compiler(),
                PinnedBun.executable(tools.pins(), request.target(), request.cache()));
    }

    private List<String> check(InstalledFolder installed, CompileRequest compile, Bundling bundling)
            throws IOException {
        List<String> notes = new ArrayList<>();
        if (!bundling.entries().isEmpty()) {
            new EntryCheck(installed, tools.compiler())
                    .check(compile, tools.here(), List.copyOf(bundling.entries()))
                    .ifPresent(notes::add);
        }
        if (request.settings().loadTest()) {
            notes.addAll(new OutsideCheck(installed, tools.compiler()).load(request.packages()));
        }
        return notes;
    }
}
