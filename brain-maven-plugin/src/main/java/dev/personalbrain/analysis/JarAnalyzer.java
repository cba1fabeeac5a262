package dev.personalbrain.analysis;

import dev.personalbrain.archive.BadArchiveException;
import dev.personalbrain.archive.JarContents;
import dev.personalbrain.archive.JarEntry;
import dev.personalbrain.binary.BinaryFormatException;
import dev.personalbrain.binary.NativeBinaries;
import dev.personalbrain.binary.NativeLibrary;
import dev.personalbrain.binary.Outline;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds the native code in one jar. Of most entries it inflates the first bytes only; the rest where these can be those of a native
 * binary within its reach. Goes by content, never by an entry's name. Does not look into nested archives: it reports them.
 */
final class JarAnalyzer {
    private static final String SIGNATURES = "META-INF/";

    private final JarContents jar;
    private final Reach reach;
    private final List<LibraryEntry> libraries = new ArrayList<>();
    private final List<UnreadLibrary> unread = new ArrayList<>();
    private final List<JarAnalysis.DebugEntry> debugSymbols = new ArrayList<>();
    private final List<String> notAnalysed = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private int classes;
    private boolean signed;

    private JarAnalyzer(JarContents jar, Reach reach) {
        this.jar = jar;
        this.reach = reach;
    }

    /**
     * @param sha256 of the jar, known to the caller
     * @throws BadArchiveException where the jar is truncated, corrupt or hostile
     */
    static JarAnalysis analyze(Path file, String sha256, Reach reach) throws IOException {
        try (JarContents contents = JarContents.open(file)) {
            JarAnalyzer analyzer = new JarAnalyzer(contents, reach);
            analyzer.warnOf(contents.oddities());
            for (JarEntry entry : contents.entries()) {
                analyzer.visit(entry);
            }
            return analyzer.result(Files.size(file), sha256);
        }
    }

    private JarAnalysis result(long bytes, String sha256) {
        return new JarAnalysis(bytes, sha256, classes, signed, libraries, unread, debugSymbols, notAnalysed, warnings);
    }

    private void warnOf(List<String> oddities) {
        if (!oddities.isEmpty()) {
            String more = oddities.size() == 1 ? "" : " (and " + (oddities.size() - 1) + " more of the kind)";
            warnings.add("odd jar, which cannot be pruned: " + oddities.get(0) + more);
        }
    }

    private void visit(JarEntry entry) throws IOException {
        if (entry.name().contains(".dSYM/")) {
            debugSymbols.add(new JarAnalysis.DebugEntry(entry.name(), jar.footprint(entry)));
        } else if (!entry.isDirectory()) {
            classes += isClass(entry.name()) ? 1 : 0;
            signed |= isSignature(entry.name());
            visitFile(entry);
        }
    }

    private void visitFile(JarEntry entry) throws IOException {
        Optional<String> obstacle = entry.obstacle();
        if (obstacle.isPresent()) {
            notAnalysed(entry, obstacle.get());
        } else {
            recognise(entry);
        }
    }

    private void recognise(JarEntry entry) throws IOException {
        try (InputStream in = jar.inflate(entry)) {
            byte[] head = in.readNBytes(NestedArchive.HEAD_BYTES);
            Optional<NestedArchive> nested = NestedArchive.recognise(head);
            if (NativeBinaries.startsLikeNative(head, Math.min(head.length, NativeBinaries.HEAD_BYTES))) {
                visitLibrary(entry, more(head, in), in);
            } else if (nested.isPresent()) {
                notAnalysed(entry, "a nested " + nested.get() + " archive");
            }
        }
    }

    private static byte[] more(byte[] head, InputStream rest) throws IOException {
        byte[] more = Arrays.copyOf(head, NativeBinaries.OUTLINE_BYTES);
        int count = rest.readNBytes(more, head.length, more.length - head.length);
        return Arrays.copyOf(more, head.length + count);
    }

    private void visitLibrary(JarEntry entry, byte[] head, InputStream rest) throws IOException {
        Optional<Outline> outline = NativeBinaries.outline(head);
        if (outline.map(reach::covers).orElse(true)) {
            readLibrary(entry, head, rest);
        } else {
            unread.add(new UnreadLibrary(entry.name(), jar.footprint(entry), outline.get()));
        }
    }

    private void readLibrary(JarEntry entry, byte[] head, InputStream rest) throws IOException {
        try (InflatedContent content = InflatedContent.of(head, rest, entry.compressedSize())) {
            NativeLibrary library = NativeBinaries.read(content, entry.name());
            Optional<String> sha256 = reach.isAbout(library) ? Optional.of(content.sha256()) : Optional.empty();
            libraries.add(new LibraryEntry(entry.name(), content.size(), jar.footprint(entry), library, sha256));
            PathClaim.contradiction(entry.name(), library.platforms()).ifPresent(warnings::add);
        } catch (BinaryFormatException | InflatedContent.BombException e) {
            NativeBinaries.outline(head)
                    .ifPresent(outline -> unread.add(new UnreadLibrary(entry.name(), jar.footprint(entry), outline)));
            notAnalysed(entry, e.getMessage());
        }
    }

    private void notAnalysed(JarEntry entry, String reason) {
        notAnalysed.add(entry.name());
        warnings.add("not analysed: " + entry.name() + ": " + reason);
    }

    /** A module's or package's description alone is of no use to a class path. */
    private static boolean isClass(String name) {
        return name.endsWith(".class") && !name.endsWith("module-info.class");
    }

    private static boolean isSignature(String name) {
        return name.regionMatches(true, 0, SIGNATURES, 0, SIGNATURES.length())
                && name.regionMatches(true, name.length() - 3, ".SF", 0, 3)
                && name.lastIndexOf('/') == SIGNATURES.length() - 1;
    }
}
