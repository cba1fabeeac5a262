package dev.personalbrain.bun;

import dev.personalbrain.fetch.FetchSettings;
import dev.personalbrain.lock.LockedTree;
import dev.personalbrain.lock.Selection;
import dev.personalbrain.lock.npmrc.NpmSettings;
import dev.personalbrain.packages.NpmAnalysis;
import dev.personalbrain.packages.NpmPackages;
import dev.personalbrain.packages.NpmRequest;
import dev.personalbrain.packages.NpmTarget;
import dev.personalbrain.packages.PackageCache;
import dev.personalbrain.packages.ScriptDecision;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** A project with a lock file and sources; its packages and Bun come from the registry of this machine's npm, once. */
record NpmProject(Path folder) {
    static final String MATRIX = "@rocket.chat/forked-matrix-sdk-crypto-nodejs";
    private static final Path HOME = Path.of(System.getProperty("user.home"));

    /** The integration tests' application, copied to the folder. */
    static NpmProject testBrain(Path folder) throws IOException {
        Path original = Path.of("src/it/test-brain");
        for (String file : List.of("package.json", "bun.lock", "src/index.ts")) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.copy(original.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        return new NpmProject(folder);
    }

    /** With the same packages, and a program that uses each once, says so and ends. */
    static NpmProject probing(Path folder) throws IOException {
        NpmProject project = testBrain(folder);
        Files.writeString(folder.resolve("src/index.ts"), """
                import { createClient } from "@libsql/client";
                import { decryptFile, encryptFile } from "%s";
                const rows = (await createClient({ url: ":memory:" }).execute("SELECT 41 + 1 AS sum")).rows;
                const sealed = encryptFile(Buffer.from("hello"));
                console.log(rows[0].sum, decryptFile(sealed.data, sealed.file).toString(), __dirname);
                """.formatted(MATRIX));
        return project;
    }

    /** One without any packages. */
    static NpmProject empty(Path folder, String source) throws IOException {
        Files.createDirectories(folder.resolve("src"));
        Files.writeString(folder.resolve("package.json"), "{\"name\": \"app\", \"version\": \"1.0.0\"}");
        Files.writeString(
                folder.resolve("package-lock.json"),
                "{\"name\": \"app\", \"version\": \"1.0.0\", \"lockfileVersion\": 3, \"packages\": "
                        + "{\"\": {\"name\": \"app\", \"version\": \"1.0.0\"}}}");
        Files.writeString(folder.resolve("src/index.ts"), source);
        return new NpmProject(folder);
    }

    PackageCache cache() {
        FetchSettings fetch = FetchSettings.of(Map.of(), new Properties());
        NpmSettings settings = NpmSettings.read(folder, System.getenv(), HOME, Optional.empty(), fetch);
        return new PackageCache(HOME.resolve(".cache/brain/npm"), settings);
    }

    BunRequest request(String platform, BunSettings settings) throws IOException {
        boolean matrix = LockedTree.read(folder).packages().stream()
                .anyMatch(each -> each.name().equals(MATRIX));
        return request(platform, settings, matrix ? List.of(new ScriptDecision.NotNeeded(MATRIX)) : List.of());
    }

    /** With nothing decided about install scripts. */
    BunRequest undecided(String platform, BunSettings settings) throws IOException {
        return request(platform, settings, List.of());
    }

    BunRequest request(String platformName, BunSettings settings, List<ScriptDecision> decisions) throws IOException {
        Platform platform = Platform.parse(platformName).orElseThrow();
        LockedTree tree = LockedTree.read(folder);
        Selection selection = tree.select(platform);
        NpmRequest request =
                new NpmRequest(tree, List.of(NpmTarget.all(selection)), cache(), decisions, true, Set.of(), Set.of());
        NpmAnalysis analysis = NpmPackages.analyze(request).get(0);
        return new BunRequest(tree, selection, analysis, cache(), folder.resolve("target/bun"), "brain", settings);
    }

    /** Bun of the plugin's own version for this machine. */
    BunProcess bun(Path scratch) throws IOException {
        BunSettings settings = BunSettings.defaults();
        return new BunProcess(
                PinnedBun.executable(settings, Platform.current(), cache()), scratch, Duration.ofMinutes(2));
    }
}
