package dev.personalbrain.binary;

import dev.personalbrain.platform.Arch;
import dev.personalbrain.platform.Os;
import dev.personalbrain.platform.Platform;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The operating system and C library of an ELF file. No single field tells: {@code EI_OSABI} is mostly zero, and a C library may be
 * bound to by a file that its needed files do not name. So the evidence is heard from the strongest to the weakest.
 */
final class ElfSystem {
    private static final int ELFOSABI_LINUX = 3;
    private static final int ELFOSABI_ARM_AEABI = 64;
    private static final int ELFOSABI_ARM = 97;

    private static final Map<Integer, Os> OS_BY_ABI =
            Map.of(2, Os.NETBSD, 6, Os.SOLARIS, 9, Os.FREEBSD, 12, Os.OPENBSD);

    private static final Map<String, Os> OS_BY_NOTE = Map.of(
            "Android", Os.ANDROID,
            "FreeBSD", Os.FREEBSD,
            "OpenBSD", Os.OPENBSD,
            "NetBSD", Os.NETBSD,
            "DragonFly", Os.DRAGONFLY);

    /** Needed libraries and interpreters that one system alone has. */
    private static final Map<String, Os> OS_BY_LIBRARY = Map.of(
            "liblog.so", Os.ANDROID,
            "linker", Os.ANDROID,
            "linker64", Os.ANDROID,
            "libc.so.7", Os.FREEBSD,
            "libc.so.8", Os.DRAGONFLY,
            "libc.so.12", Os.NETBSD,
            "libc.so.1", Os.SOLARIS,
            "libm.so.2", Os.SOLARIS);

    private static final Pattern ANDROID_VERSION = Pattern.compile("LIBC(_.*)?");

    private final ElfFile file;
    private final Arch arch;

    private ElfSystem(ElfFile file, Arch arch) {
        this.file = file;
        this.arch = arch;
    }

    /** @return two for a Linux file that no C library can be told of: it runs with either */
    static List<Platform> platforms(ElfFile file, Arch arch) throws BinaryFormatException {
        return new ElfSystem(file, arch).platforms();
    }

    private List<Platform> platforms() throws BinaryFormatException {
        if (bindsMusl()) {
            return List.of(Platform.musl(arch));
        }
        Optional<Os> marked = byOsAbi().or(this::byNote);
        if (marked.isEmpty() && bindsGlibc()) {
            return List.of(Platform.of(Os.LINUX, arch));
        }
        Optional<Os> os = marked.or(this::byLibrary).or(this::byVersion);
        return os.isPresent() ? List.of(Platform.of(os.get(), arch)) : linuxWithoutMark();
    }

    private boolean bindsMusl() {
        return bound(name -> name.startsWith("libc.musl-") || name.startsWith("ld-musl-"));
    }

    private Optional<Os> byOsAbi() throws BinaryFormatException {
        int osAbi = file.header().osAbi();
        if (osAbi == 0 || osAbi == ELFOSABI_LINUX || osAbi == ELFOSABI_ARM || osAbi == ELFOSABI_ARM_AEABI) {
            return Optional.empty();
        }
        return Optional.of(Optional.ofNullable(OS_BY_ABI.get(osAbi))
                .orElseThrow(() -> file.subject().unsupported("EI_OSABI is " + osAbi)));
    }

    private Optional<Os> byNote() {
        return first(OS_BY_NOTE, file.noteOwners());
    }

    /** GLIBC versions that are needed from the compiler's libraries say nothing: musl builds have them too. */
    private boolean bindsGlibc() {
        return bound(name -> name.equals("libc.so.6") || name.equals("libc.so.6.1") || name.startsWith("ld-linux"))
                || file.dynamic().versions().entrySet().stream()
                        .filter(need -> !need.getKey().matches("(libgcc_s|libstdc\\+\\+)\\..*"))
                        .flatMap(need -> need.getValue().stream())
                        .anyMatch(version -> version.startsWith("GLIBC_"));
    }

    private Optional<Os> byLibrary() {
        return first(OS_BY_LIBRARY, file.boundTo());
    }

    private Optional<Os> byVersion() {
        return file.dynamic().versions().values().stream()
                .flatMap(List::stream)
                .flatMap(version -> osOf(version).stream())
                .findFirst();
    }

    private static Optional<Os> osOf(String version) {
        if (ANDROID_VERSION.matcher(version).matches()) {
            return Optional.of(Os.ANDROID);
        }
        if (version.startsWith("FBSD_")) {
            return Optional.of(Os.FREEBSD);
        }
        return version.startsWith("SUNW") ? Optional.of(Os.SOLARIS) : Optional.empty();
    }

    /** A {@code libc.so} that nothing marks as Android's is musl's; another one is none that we know. */
    private List<Platform> linuxWithoutMark() throws BinaryFormatException {
        if (bound(name -> name.equals("libc.so"))) {
            return List.of(Platform.musl(arch));
        }
        Optional<String> other = file.boundTo().stream()
                .filter(name -> name.startsWith("libc.so."))
                .findFirst();
        if (other.isPresent()) {
            throw file.subject().unsupported("the C library " + other.get() + " is none that we know");
        }
        return List.of(Platform.of(Os.LINUX, arch), Platform.musl(arch));
    }

    private boolean bound(Predicate<String> library) {
        return file.boundTo().stream().anyMatch(library);
    }

    private static Optional<Os> first(Map<String, Os> systems, List<String> names) {
        return names.stream()
                .flatMap(name -> Stream.ofNullable(systems.get(name)))
                .findFirst();
    }
}
