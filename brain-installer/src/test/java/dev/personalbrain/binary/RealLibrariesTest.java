package dev.personalbrain.binary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.xerial.snappy.Snappy;

/** Libraries that real tool chains made, for 27 platforms; {@code readelf} and {@code llvm-objdump} say the same of them. */
class RealLibrariesTest {
    private static final String FOLDER = "org/xerial/snappy/native/";

    /** Armv7 is soft-float there, whatever its path makes one think; nothing but libm.so.2 marks Solaris on x64. */
    private static final String PLATFORMS = """
            AIX/ppc/libsnappyjava.a [aix-ppc]
            AIX/ppc64/libsnappyjava.a [aix-ppc64]
            FreeBSD/x86/libsnappyjava.so [freebsd-x86]
            FreeBSD/x86_64/libsnappyjava.so [freebsd-x64]
            Linux/aarch64/libsnappyjava.so [linux-arm64]
            Linux/android-aarch64/libsnappyjava.so [android-arm64]
            Linux/android-arm/libsnappyjava.so [android-armel]
            Linux/arm/libsnappyjava.so [linux-armel]
            Linux/armv6/libsnappyjava.so [linux-armhf]
            Linux/armv7/libsnappyjava.so [linux-armel]
            Linux/loongarch64/libsnappyjava.so [linux-loongarch64]
            Linux/ppc/libsnappyjava.so [linux-ppc]
            Linux/ppc64/libsnappyjava.so [linux-ppc64]
            Linux/ppc64le/libsnappyjava.so [linux-ppc64le]
            Linux/riscv64/libsnappyjava.so [linux-riscv64]
            Linux/s390x/libsnappyjava.so [linux-s390x]
            Linux/x86/libsnappyjava.so [linux-x86]
            Linux/x86_64-musl/libsnappyjava.so [linux-x64-musl]
            Linux/x86_64/libsnappyjava.so [linux-x64]
            Mac/aarch64/libsnappyjava.dylib [darwin-arm64]
            Mac/x86/libsnappyjava.jnilib [darwin-x86]
            Mac/x86_64/libsnappyjava.dylib [darwin-x64]
            SunOS/sparc/libsnappyjava.so [solaris-sparc]
            SunOS/x86/libsnappyjava.so [solaris-x86]
            SunOS/x86_64/libsnappyjava.so [solaris-x64]
            Windows/aarch64/snappyjava.dll [windows-arm64]
            Windows/x86/snappyjava.dll [windows-x86]
            Windows/x86_64/snappyjava.dll [windows-x64]
            """;

    @Test
    void namesThePlatformOfEveryLibraryInSnappy() throws Exception {
        String found = librariesOfSnappy().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().platforms() + "\n")
                .collect(Collectors.joining());

        assertThat(found).isEqualTo(PLATFORMS);
    }

    @Test
    void readsWhatALibraryNeeds() throws Exception {
        NativeLibrary library = librariesOfSnappy().get("Linux/x86_64/libsnappyjava.so");

        assertThat(library.needed()).containsExactly("libm.so.6", "libc.so.6", "ld-linux-x86-64.so.2");
        assertThat(library.requires())
                .containsOnly(
                        Map.entry("ld-linux-x86-64.so.2", List.of("GLIBC_2.3")),
                        Map.entry("libc.so.6", List.of("GLIBC_2.2.5", "GLIBC_2.3.2")));
    }

    @Test
    void theFirstBytesAreEnoughToTellMostOfWhatIsForOtherProcessorsAndSystems() throws Exception {
        Platform x64 = Platform.parse("linux-x64").orElseThrow();
        List<String> candidates = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : filesOfSnappy().entrySet()) {
            byte[] head = Arrays.copyOf(file.getValue(), NativeBinaries.OUTLINE_BYTES);
            if (NativeBinaries.outline(head).map(each -> each.mayRunOn(x64)).orElse(true)) {
                candidates.add(file.getKey());
            }
        }

        assertThat(candidates)
                .containsExactly(
                        "AIX/ppc/libsnappyjava.a",
                        "AIX/ppc64/libsnappyjava.a",
                        "FreeBSD/x86_64/libsnappyjava.so",
                        "Linux/x86_64-musl/libsnappyjava.so",
                        "Linux/x86_64/libsnappyjava.so",
                        "SunOS/x86_64/libsnappyjava.so");
    }

    @Test
    void theFirstBytesContradictNoLibrary() throws Exception {
        Map<String, NativeLibrary> libraries = librariesOfSnappy();
        for (Map.Entry<String, byte[]> file : filesOfSnappy().entrySet()) {
            byte[] head = Arrays.copyOf(file.getValue(), NativeBinaries.OUTLINE_BYTES);
            NativeBinaries.outline(head)
                    .ifPresent(
                            outline -> assertThat(libraries.get(file.getKey()).platforms())
                                    .as(file.getKey())
                                    .allMatch(outline::mayRunOn));
        }
    }

    private static Map<String, NativeLibrary> librariesOfSnappy() throws Exception {
        Map<String, NativeLibrary> libraries = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : filesOfSnappy().entrySet()) {
            libraries.put(file.getKey(), NativeBinaries.read(Content.of(file.getValue()), file.getKey()));
        }
        return libraries;
    }

    private static Map<String, byte[]> filesOfSnappy() throws Exception {
        Path jar = Path.of(
                Snappy.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] bytes = bytes(zip, entry);
                if (NativeBinaries.startsLikeNative(bytes, bytes.length)) {
                    files.put(entry.getName().replace(FOLDER, ""), bytes);
                }
            }
        }
        return files;
    }

    private static byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }
}
