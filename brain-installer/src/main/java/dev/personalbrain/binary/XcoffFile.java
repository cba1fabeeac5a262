package dev.personalbrain.binary;

import dev.personalbrain.platform.Os;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An XCOFF file of AIX, alone or in an archive: recognised, with its platform. What it needs is not read. */
final class XcoffFile {
    private XcoffFile() {}

    static boolean startsWithMagic(byte[] head, int length) {
        return AixArchive.startsWithMagic(head, length)
                || length >= XcoffHeader.BYTES && XcoffHeader.of(head).isSensible();
    }

    static NativeLibrary read(Bytes bytes) throws IOException {
        Bytes file = bytes.withOrder(ByteOrder.BIG_ENDIAN);
        boolean alone = XcoffHeader.read(file).isSensible();
        List<Platform> platforms = new ArrayList<>();
        for (Bytes member : alone ? List.of(file) : new AixArchive(file).members()) {
            platform(member).ifPresent(platforms::add);
        }
        if (platforms.isEmpty()) {
            throw file.subject().unsupported("neither a shared object nor an executable");
        }
        return new NativeLibrary(
                NativeFormat.XCOFF, platforms, Optional.empty(), List.of(), Map.of(), List.of(), false, 0);
    }

    /** Empty for a member that is not loaded: an export list, or an object to link. */
    private static Optional<Platform> platform(Bytes file) throws IOException {
        if (file.size() < XcoffHeader.BYTES) {
            return Optional.empty();
        }
        XcoffHeader header = XcoffHeader.read(file);
        return header.isSensible() && header.isLoadable()
                ? Optional.of(Platform.of(Os.AIX, header.arch()))
                : Optional.empty();
    }
}
