package dev.personalbrain.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.binary.SharedLibrary;
import dev.personalbrain.platform.Arch;
import dev.personalbrain.platform.Platform;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryGateTest {
    private static final Platform X64 = Platform.parse("linux-x64").orElseThrow();
    private static final Map<String, SharedLibrary> GLIBC =
            Map.of("libc.so.6", library(Arch.X64, "GLIBC_2.4", "GLIBC_2.31", "GLIBC_2.4.1", "GLIBC_PRIVATE"));
    private static final Map<String, SharedLibrary> MUSL =
            Map.of("libc.musl-x86_64.so.1", library(Arch.X64), "ld-musl-x86_64.so.1", library(Arch.X64));

    @Test
    void passesAFileWhoseLibrariesAndVersionsAreThere() {
        assertThat(check(GLIBC, file("a.node", "libc.so.6", "GLIBC_2.31"))).isEmpty();
    }

    @Test
    void namesTheModuleTheFileTheNeedAndWhatThereIs() {
        assertThat(check(GLIBC, file("a.node", "libc.so.6", "GLIBC_2.34", "GLIBC_2.4")))
                .containsExactly("m@1: node_modules/m/a.node needs GLIBC_2.34 of libc.so.6,"
                        + " but base image debian:11 has no newer one than GLIBC_2.31");
    }

    @Test
    void tellsWhereAFamilyOfVersionsIsMissing() {
        assertThat(check(GLIBC, file("a.node", "libc.so.6", "GCC_3.0")).get(0)).endsWith("has none of GCC_*");
    }

    @Test
    void findsALibraryThatIsNotThere() {
        assertThat(check(GLIBC, file("a.node", "libstdc++.so.6")))
                .containsExactly(
                        "m@1: node_modules/m/a.node needs libstdc++.so.6, but base image debian:11 has no such library");
    }

    @Test
    void aLibraryOfAnotherProcessorDoesNotCount() {
        assertThat(check(Map.of("libc.so.6", library(Arch.ARM64)), file("a.node", "libc.so.6")))
                .containsExactly(
                        "m@1: node_modules/m/a.node needs libc.so.6, but base image debian:11 has it for arm64 only");
    }

    @Test
    void whatTheApplicationBringsAlongIsThere() {
        assertThat(check(GLIBC, file("a.node", "libb.so"), file("libb.so", "libc.so.6")))
                .isEmpty();
    }

    @Test
    void whatTheApplicationLoadsFirstIsThereUnderItsOwnName() {
        NativeFile named =
                new NativeFile("m@1", "lib/libb.so", Optional.of("libb.so.1"), List.of(), Map.of(), List.of());
        assertThat(check(GLIBC, file("a.node", "libb.so.1"), named)).isEmpty();
    }

    @Test
    void whatTheJvmHasLoadedIsThere() {
        assertThat(check(GLIBC, file("liba.so", "libjvm.so"), file("libc.so", "libjawt.so")))
                .isEmpty();
    }

    @Test
    void aLibraryThatKnowsNoVersionsTakesAll() {
        assertThat(check(Map.of("libz.so.1", library(Arch.X64)), file("a.node", "libz.so.1", "ZLIB_1.2.0")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"libc.so", "libpthread.so.0", "libc.musl-x86_64.so.1", "libdl.so.2"})
    void muslIsTheCLibraryUnderEveryNameOfIt(String name) {
        assertThat(check(MUSL, file("a.node", name))).isEmpty();
    }

    @Test
    void tellsOfTheOtherCLibrary() {
        assertThat(check(MUSL, file("a.node", "ld-linux-x86-64.so.2")).get(0))
                .endsWith("has no such library: its C library is musl, the file is for the GNU C library");
        assertThat(check(GLIBC, file("a.node", "libc.musl-x86_64.so.1")).get(0))
                .endsWith("has no such library: its C library is not musl, for which the file is");
    }

    private static List<String> check(Map<String, SharedLibrary> base, NativeFile... files) {
        return LibraryGate.check(List.of(files), new KnownLibraries("base image debian:11", base), X64).stream()
                .map(MissingLibrary::text)
                .toList();
    }

    private static NativeFile file(String name, String needed, String... versions) {
        Map<String, List<String>> requires = new TreeMap<>();
        requires.put(needed, Arrays.asList(versions));
        return new NativeFile("m@1", "node_modules/m/" + name, List.of(needed), requires);
    }

    private static SharedLibrary library(Arch arch, String... versions) {
        return new SharedLibrary(Optional.empty(), arch, List.of(versions));
    }
}
