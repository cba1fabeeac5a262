package dev.personalbrain.binary;

import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A Mach-O file: one image, or a fat file with one for each architecture. */
final class MachOFile {
    private MachOFile() {}

    static boolean startsWithMagic(byte[] head, int length) {
        return length >= 8 && (MachOHeader.isMagic(u32(head, 0)) || MachOFatArch.isMagic(u32(head, 0), u32(head, 4)));
    }

    static NativeLibrary read(Bytes bytes) throws IOException {
        Bytes file = bytes.withOrder(ByteOrder.BIG_ENDIAN);
        if (isThin(file)) {
            return MachOImage.read(file).library();
        }
        List<NativeLibrary> images = new ArrayList<>();
        for (MachOFatArch place : MachOFatArch.readAll(file)) {
            images.add(MachOImage.read(file.part(place.offset(), place.bytes(), "fat_arch"))
                    .library());
        }
        return merged(images);
    }

    /** By its header alone; empty for a fat file, whose images lie further behind. */
    static Optional<Outline> outline(Bytes bytes) throws IOException {
        return isThin(bytes) ? Optional.of(MachOImage.outline(bytes)) : Optional.empty();
    }

    private static boolean isThin(Bytes bytes) throws IOException {
        return MachOHeader.isMagic(bytes.withOrder(ByteOrder.BIG_ENDIAN).u32(0, "magic"));
    }

    /** All platforms, and whatever any of the images needs. */
    private static NativeLibrary merged(List<NativeLibrary> images) {
        Set<Platform> platforms = new LinkedHashSet<>();
        Set<String> needed = new LinkedHashSet<>();
        Set<String> runPaths = new LinkedHashSet<>();
        for (NativeLibrary image : images) {
            platforms.addAll(image.platforms());
            needed.addAll(image.needed());
            runPaths.addAll(image.runPaths());
        }
        Optional<String> installName =
                images.stream().flatMap(image -> image.soname().stream()).findFirst();
        long debugBytes = images.stream().mapToLong(NativeLibrary::debugBytes).sum();
        return new NativeLibrary(
                NativeFormat.MACH_O,
                List.copyOf(platforms),
                installName,
                List.copyOf(needed),
                Map.of(),
                List.copyOf(runPaths),
                false,
                debugBytes);
    }

    private static long u32(byte[] head, int offset) {
        return ByteBuffer.wrap(head).getInt(offset) & 0xffff_ffffL;
    }
}
