package dev.personalbrain.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.binary.NativeFormat;
import dev.personalbrain.binary.NativeLibrary;
import dev.personalbrain.platform.Platform;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlatformShareTest {
    private static final LibraryEntry GLIBC = library("glibc.so", List.of("libc.so.6"), "linux-x64");
    private static final LibraryEntry MUSL = library("musl.so", List.of(), "linux-x64-musl");
    private static final LibraryEntry ANY = library("any.so", List.of(), "linux-x64", "linux-x64-musl");
    private static final LibraryEntry GNU_LOADER =
            library("tied.so", List.of("libc.so.6", "ld-linux-x86-64.so.2"), "linux-x64");
    private static final LibraryEntry ARM = library("arm.so", List.of(), "linux-arm64");
    private static final LibraryEntry UNKNOWN = library("unknown.so", List.of());

    @Test
    void keepsThePlatformsLibrariesAndThoseForAnyCLibraryAndThoseForUnknownMachines() {
        PlatformShare share = share("linux-x64", GLIBC, MUSL, ANY, ARM, UNKNOWN);

        assertThat(share.kept()).containsExactly(GLIBC, ANY, UNKNOWN);
        assertThat(share.foreign()).containsExactly(MUSL, ARM);
        assertThat(share.lacksLibraries()).isFalse();
    }

    @Test
    void lacksLibrariesWhereAllAreForeign() {
        assertThat(share("linux-arm64", GLIBC, MUSL).lacksLibraries()).isTrue();
    }

    @Test
    void dropsTheGlibcBuildOnMuslWhereThereIsOneForMusl() {
        PlatformShare share = share("linux-x64-musl", GLIBC, MUSL, GNU_LOADER);

        assertThat(share.kept()).containsExactly(MUSL);
        assertThat(share.glibcBuilds()).isEmpty();
        assertThat(share.unloadable()).isEmpty();
    }

    @Test
    void keepsTheGlibcBuildOnMuslWhereThereIsNoneForMusl() {
        PlatformShare share = share("linux-x64-musl", GLIBC, ANY, ARM);

        assertThat(share.kept()).containsExactly(GLIBC, ANY);
        assertThat(share.foreign()).containsExactly(ARM);
        assertThat(share.glibcBuilds()).containsExactly(GLIBC);
        assertThat(share.lacksLibraries()).isFalse();
    }

    @Test
    void cannotMakeDoOnMuslWithALibraryThatNeedsTheGnuLoader() {
        PlatformShare share = share("linux-x64-musl", GLIBC, GNU_LOADER);

        assertThat(share.kept()).containsExactly(GLIBC);
        assertThat(share.unloadable()).containsExactly(GNU_LOADER);
        assertThat(share.lacksLibraries()).isTrue();
    }

    @Test
    void doesNotMakeDoWithMuslBuildsOnGlibc() {
        assertThat(share("linux-x64", MUSL).kept()).isEmpty();
    }

    private static PlatformShare share(String platform, LibraryEntry... libraries) {
        return PlatformShare.of(List.of(libraries), Platform.parse(platform).orElseThrow());
    }

    private static LibraryEntry library(String path, List<String> needed, String... platforms) {
        List<Platform> parsed = Stream.of(platforms)
                .map(name -> Platform.parse(name).orElseThrow())
                .toList();
        NativeLibrary library =
                new NativeLibrary(NativeFormat.ELF, parsed, Optional.empty(), needed, Map.of(), List.of(), false, 0);
        return new LibraryEntry(path, 100, 50, library);
    }
}
