package dev.personalbrain.application;

import dev.personalbrain.analysis.Dependency;
import dev.personalbrain.manifest.Installation;
import dev.personalbrain.manifest.Manifest;
import dev.personalbrain.manifest.MavenModule;
import dev.personalbrain.manifest.NativeModule;
import dev.personalbrain.manifest.NpmFile;
import dev.personalbrain.manifest.NpmInstallation;
import dev.personalbrain.manifest.NpmModule;
import dev.personalbrain.manifest.PlacedLibrary;
import dev.personalbrain.modules.Modules;
import dev.personalbrain.platform.Arch;
import dev.personalbrain.platform.Os;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Small applications to make outputs of: one that uses everything, and one that needs next to nothing. */
public final class SampleApplications {
    public static final Platform PLATFORM = Platform.of(Os.LINUX, Arch.X64);
    private static final String SHA256 = "0123456789abcdef".repeat(4);
    private static final String VENDORED = "vendored/" + SHA256 + "/own.node";

    private final Path work;

    /** @param work a folder for what a build would have in {@code target/} */
    public SampleApplications(Path work) {
        this.work = work;
    }

    /** {@code full}, {@code plain}, {@code mixed}, {@code bun} or {@code bundled}. */
    public Application of(String which) throws IOException {
        return switch (which) {
            case "full" -> full();
            case "mixed" -> mixed();
            case "bun" -> bun();
            case "bundled" -> bundled();
            default -> plain();
        };
    }

    /** One with native modules, a port and settings. */
    public Application full() throws IOException {
        Dependency library = library("org.example:pure:1.0");
        Dependency snapshot = library("org.example:changing:2.0-SNAPSHOT");
        Dependency sqlite = library("org.xerial:sqlite-jdbc:3.54.1.0");
        List<EnvironmentVariable> environment = List.of(
                new EnvironmentVariable("GREETING", "  good day", "What to say.\nBlanks count."),
                new EnvironmentVariable("SECRET", "", "Base64, 32 bytes."),
                new EnvironmentVariable("LANGUAGES", "de 'en' $fr `id` \"x", ""));
        ApplicationSettings settings =
                settings("personal-brain", "brain", "Keeps 100% of your notes", 3333, environment);
        Modules modules = new Modules(manifest(sqlite), List.of(library, snapshot), List.of());
        return prepare(settings, List.of(library, sqlite, snapshot), modules);
    }

    /** One for Java with native modules of both kinds. */
    public Application mixed() throws IOException {
        Application full = full();
        List<NativeModule> modules = new ArrayList<>(full.manifest().modules());
        modules.add(libsql());
        Manifest manifest = new Manifest(
                full.manifest().application(),
                List.of(PLATFORM),
                full.manifest().repositories(),
                modules);
        return new Application(full.settings(), PLATFORM, full.program(), manifest, packages(), List.of());
    }

    /** One that Bun has compiled, with an npm module, a port and settings. */
    public Application bun() throws IOException {
        Path program = Files.writeString(work.resolve("compiled"), "a program\n");
        Manifest manifest = new Manifest(
                new Manifest.Application("personal-brain", "1.0"), List.of(PLATFORM), List.of(), List.of(libsql()));
        return new Application(
                settings("personal-brain", "brain", "Keeps notes", 3333, List.of()),
                PLATFORM,
                new BunProgram(program, "1.4.5"),
                manifest,
                packages(),
                List.of());
    }

    /** One that Bun has compiled and that needs nothing beside it. */
    public Application bundled() throws IOException {
        Application bun = bun();
        Manifest manifest = new Manifest(bun.manifest().application(), List.of(PLATFORM), List.of(), List.of());
        return new Application(bun.settings(), PLATFORM, bun.program(), manifest);
    }

    /** The files of its npm module, one of them the project's own. */
    private NodePackages packages() throws IOException {
        Path unpacked = Files.createDirectories(work.resolve("unpacked"));
        Files.writeString(unpacked.resolve("package.json"), "{}");
        Files.writeString(unpacked.resolve("index.node"), "a library");
        Path own = Files.writeString(work.resolve("own.node"), "the project's own");
        return new NodePackages(
                new TreeMap<>(Map.of("@libsql/linux-x64-gnu", "0.5.13")),
                Map.of("@libsql/linux-x64-gnu@0.5.13", unpacked),
                Map.of(),
                Map.of(VENDORED, own));
    }

    private static NpmModule libsql() {
        NpmFile library = new NpmFile(
                "index.node",
                9_670_000,
                SHA256,
                true,
                false,
                Optional.empty(),
                List.of("libc.so.6"),
                Map.of("libc.so.6", List.of("GLIBC_2.14")));
        NpmFile own = new NpmFile(
                "own.node", 17, SHA256, false, false, Optional.of(VENDORED), List.of("libc.so.6"), Map.of());
        NpmInstallation installation = new NpmInstallation(
                List.of("@libsql/linux-x64-gnu"),
                List.of(new NpmFile("package.json", 500, SHA256, false), library, own),
                Map.of(".bin/libsql", "../@libsql/linux-x64-gnu/index.node"));
        return new NpmModule(
                "@libsql/linux-x64-gnu",
                "0.5.13",
                "https://registry.example.com/",
                "@libsql/linux-x64-gnu/-/linux-x64-gnu-0.5.13.tgz",
                4_100_000,
                SHA256,
                "sha512-" + "A".repeat(86) + "==",
                Map.of(PLATFORM, installation));
    }

    /** One without native modules and settings, whose name is as odd as a name may be. */
    public Application plain() throws IOException {
        ApplicationSettings settings = settings("My.App_2", "My.App_2", "", 0, List.of());
        Manifest manifest =
                new Manifest(new Manifest.Application("My.App_2", "1.0"), List.of(PLATFORM), List.of(), List.of());
        return prepare(settings, List.of(), new Modules(manifest, List.of(), List.of()));
    }

    private static ApplicationSettings settings(
            String name, String executable, String description, int port, List<EnvironmentVariable> environment) {
        return new ApplicationSettings(
                new ApplicationNames(name, executable),
                "1.0",
                description,
                port == 0 ? OptionalInt.empty() : OptionalInt.of(port),
                environment,
                BuildTime.parse("2026-01-01T00:00:00Z"));
    }

    private Application prepare(ApplicationSettings settings, List<Dependency> dependencies, Modules modules)
            throws IOException {
        Path jar = new TestApplication().withMainClass("org.example.Main").writeTo(work.resolve("built.jar"));
        JvmSettings jvm = new JvmSettings(Optional.empty(), OptionalInt.empty(), List.of("-Dgreeting=a  b"));
        JvmProgram program =
                JvmProgram.prepare(settings, jvm, PLATFORM, jar, dependencies, modules, work.resolve("brain"));
        return new Application(settings, PLATFORM, program, modules.manifest());
    }

    private Dependency library(String id) throws IOException {
        Path file = Files.createTempFile(work, "library", ".jar");
        return TestApplication.dependency(
                id, new TestApplication().with("a.txt", id).writeTo(file));
    }

    private static Manifest manifest(Dependency sqlite) {
        PlacedLibrary placed = new PlacedLibrary(
                "org/sqlite/native/Linux/x86_64/libsqlitejdbc.so",
                "libsqlitejdbc.so",
                1_700_000,
                SHA256,
                List.of("libc.so.6"),
                Map.of("libc.so.6", List.of("GLIBC_2.3")));
        Installation installation = new Installation(
                "sqlite-jdbc-3.54.1.0.jar",
                840_000,
                SHA256,
                List.of(),
                List.of(placed),
                Map.of("org.sqlite.lib.path", Installation.LIB),
                Map.of("NATIVE_QUIET", "1", "NATIVE_ODD", " it's $HOME `id` \\ \"x", "LANGUAGES", "native"),
                0);
        MavenModule module = new MavenModule(
                sqlite.id(),
                "org/xerial/sqlite-jdbc/3.54.1.0/sqlite-jdbc-3.54.1.0.jar",
                12_130_000,
                SHA256,
                Map.of(PLATFORM, installation));
        return new Manifest(
                new Manifest.Application("personal-brain", "1.0"),
                List.of(PLATFORM),
                List.of("https://repository.example.com/maven/"),
                List.of(module));
    }

    /** Those that the program's runtime would run. */
    public static Tools tools(Program program) {
        return program instanceof BunProgram
                ? new Tools(
                        List.of(file("brain-installer/main.mjs", "an installer")),
                        file("brain-health.mjs", "a health check"))
                : tools();
    }

    public static Tools tools() {
        return new Tools(
                List.of(file("brain-installer.jar", "an installer")), file("brain-health.jar", "a health check"));
    }

    private static LayoutEntry.File file(String name, String text) {
        return new LayoutEntry.File(name, 0644, new FileContent.OfBytes(text.getBytes(StandardCharsets.UTF_8)));
    }
}
