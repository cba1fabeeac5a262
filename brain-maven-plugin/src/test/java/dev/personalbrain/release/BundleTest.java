package dev.personalbrain.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.application.SampleApplications;
import dev.personalbrain.application.Templates;
import dev.personalbrain.assembly.Assembled;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.fetch.FetchSettings;
import dev.personalbrain.fetch.Fetchers;
import dev.personalbrain.fetch.Source;
import dev.personalbrain.install.InstallListener;
import dev.personalbrain.install.InstallOutcome;
import dev.personalbrain.install.InstallRequest;
import dev.personalbrain.install.Installer;
import dev.personalbrain.manifest.ManifestFile;
import dev.personalbrain.release.Command.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {
    private static final String NAME = "personal-brain-v1.0-linux-x64-bundle";

    @TempDir
    Path folder;

    private InstallableApplication application;

    @BeforeEach
    void make() throws IOException {
        application = new InstallableApplication(folder.resolve("work"));
    }

    @Test
    void holdsExactlyWhatTheInstallerPutsInPlace() throws Exception {
        Path bundle = bundle("target").folder();
        Path installed = slim().folder();
        install(installed);
        Files.delete(installed.resolve(".native_modules.lock"));
        Files.delete(installed.resolve(".node_modules.lock"));

        assertThat(Command.of("diff", "-r", "--no-dereference", installed.toString(), bundle.toString())
                        .run())
                .isEqualTo(new Result(0, "", ""));
        assertThat(modes(bundle)).isEqualTo(modes(installed)).contains("node_modules/.bin/beta 777");
    }

    @Test
    void leavesTheInstallerNothingToDo() throws Exception {
        Path bundle = bundle("target").folder();

        assertThat(installer(List.of()).install(request(bundle))).isEqualTo(InstallOutcome.UP_TO_DATE);
    }

    @Test
    void isUnpackedByTarAsItIs() throws Exception {
        ReleaseFiles bundle = bundle("target");
        Path unpacked = Files.createDirectory(folder.resolve("unpacked"));

        Command.of("tar", "-xzf", bundle.archive().toString()).in(unpacked).run();

        assertThat(Command.of("diff", "-r", "--no-dereference", bundle.folder().toString(), unpacked + "/" + NAME)
                        .run())
                .isEqualTo(new Result(0, "", ""));
        assertThat(modes(unpacked.resolve(NAME))).isEqualTo(modes(bundle.folder()));
    }

    @Test
    void lacksTheFilesThatOnlyAnInstallationNeeds() throws Exception {
        Assembled sample =
                new Assembled(new SampleApplications(folder.resolve("work")).bun(), List.of(), List.of(), List.of());

        assertThat(new Release(sample.application(), new Templates(Optional.empty()), SampleApplications.tools())
                        .bundled(sample.installedModules())
                        .layout()
                        .entries())
                .noneMatch(entry -> entry.path().startsWith("vendor"))
                .anyMatch(entry -> entry.path().equals("node_modules/@libsql/linux-x64-gnu/own.node"));
    }

    @Test
    void isTheSameBytesWhereverItIsBuilt() throws Exception {
        byte[] archive = Files.readAllBytes(bundle("target").archive());
        application = new InstallableApplication(folder.resolve("another place"));

        assertThat(bundle("other target").archive()).hasBinaryContent(archive);
    }

    @Test
    void stillIsNamedAfterTheBundleWhereThereIsNothingToInstall() throws Exception {
        ReleaseFiles bundle =
                new TestRelease(folder).of("plain").bundled(List.of()).write(folder.resolve("target"));

        assertThat(bundle.folder()).hasFileName("My.App_2-v1.0-linux-x64-bundle");
    }

    @Test
    void isRefusedWhereAModuleHasChangedMeanwhile() throws Exception {
        Path library;
        Assembled assembled = application.assembled();
        try (Stream<Path> files = Files.walk(folder.resolve("work"))) {
            library = files.filter(file -> file.toString().endsWith(".node"))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] altered = Files.readAllBytes(library);
        altered[100] ^= 1;
        Files.write(library, altered);

        assertThatThrownBy(() -> release(assembled).write(folder.resolve("target")))
                .isInstanceOfSatisfying(
                        UserException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.VERIFICATION))
                .hasMessageStartingWith(NAME + ": node_modules/@scope/beta/lib/@scope-beta.node does not come out as")
                .hasMessageEndingWith("build again");
        assertThat(folder.resolve("target")).isEmptyDirectory();
    }

    private ReleaseFiles bundle(String target) throws Exception {
        return release(application.assembled()).write(folder.resolve(target));
    }

    private ReleaseFiles slim() throws Exception {
        return slim(application.assembled()).write(folder.resolve("slim"));
    }

    private static Release slim(Assembled assembled) {
        return new Release(assembled.application(), new Templates(Optional.empty()), SampleApplications.tools());
    }

    private static Release release(Assembled assembled) throws IOException {
        return slim(assembled).bundled(assembled.installedModules());
    }

    private void install(Path root) {
        installer(List.of(new Source.Folder(application.repository()))).install(request(root));
    }

    private static Installer installer(List<Source> sources) {
        FetchSettings settings = FetchSettings.of(Map.of(), new Properties())
                .withSources(sources)
                .withOffline(true);
        return new Installer(manifest -> Fetchers.of(settings), InstallListener.SILENT);
    }

    private static InstallRequest request(Path root) {
        return new InstallRequest(
                root, ManifestFile.read(root.resolve("native-modules.json")), SampleApplications.PLATFORM);
    }

    private static List<String> modes(Path root) throws Exception {
        return Command.of("find", ".", "-printf", "%P %m\\n")
                .in(root)
                .run()
                .out()
                .lines()
                .sorted()
                .toList();
    }
}
