package dev.personalbrain.release;

import dev.personalbrain.application.ApplicationLayout;
import dev.personalbrain.application.BuildTime;
import dev.personalbrain.application.FileContent;
import dev.personalbrain.application.LayoutBuilder;
import dev.personalbrain.application.LayoutEntry;
import dev.personalbrain.application.LayoutFolder;
import dev.personalbrain.application.StagedFiles;
import dev.personalbrain.assembly.Assembled;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The files that native modules are installed from, for one platform or several, laid out as an installer's source: the folder
 * {@code vendor} beside an application, or one that is named to it. Every byte is compared with what the manifests say before the folder
 * is in place.
 */
public final class Vendor {
    /** Lists the files as {@code sha256sum -c} reads it. */
    static final String CHECKSUMS = "SHA256SUMS";

    private static final String NAME = "vendor";

    private final SortedMap<String, LayoutEntry.File> files;
    private final BuildTime time;

    private Vendor(SortedMap<String, LayoutEntry.File> files, BuildTime time) {
        this.files = files;
        this.time = time;
    }

    /** @param applications at least one; the same application for each platform */
    public static Vendor of(List<Assembled> applications) {
        return new Vendor(
                Originals.of(applications),
                applications.get(0).application().settings().time());
    }

    /** How many files there are, without the list of them. */
    public int size() {
        return files.size();
    }

    public long bytes() throws IOException {
        long sum = 0;
        for (LayoutEntry.File file : files.values()) {
            sum += file.content().size();
        }
        return sum;
    }

    /**
     * Replaces the folder as a whole.
     *
     * @param archive also made, where it is named: {@code NAME.tar.gz} with all of it in a folder {@code vendor}, and {@code
     *     NAME.tar.gz.sha256}
     * @throws dev.personalbrain.error.UserException where a file's bytes are not those of the manifest, or where the folder has
     *     files that no earlier call has put there
     */
    public void write(Path folder, Optional<Path> archive) throws IOException {
        VendorTarget.check(folder);
        String name = folder.getFileName().toString();
        try (StagedFiles staged = StagedFiles.in(folder.getParent())) {
            Path made = staged.folder().resolve(name);
            Originals.requirePresent(files.values());
            LayoutFolder.write(layout(), time, made);
            Originals.verify(files.values(), made);
            if (archive.isPresent()) {
                archive(archive.get(), made);
            }
            staged.place(name);
        }
    }

    private ApplicationLayout layout() throws IOException {
        List<LayoutEntry> entries = new ArrayList<>(files.values());
        StringBuilder checksums = new StringBuilder();
        for (LayoutEntry.File file : files.values()) {
            checksums
                    .append(file.content().sha256())
                    .append("  ")
                    .append(file.path())
                    .append('\n');
        }
        byte[] bytes = checksums.toString().getBytes(StandardCharsets.UTF_8);
        entries.add(new LayoutEntry.File(CHECKSUMS, 0644, new FileContent.OfBytes(bytes)));
        return new LayoutBuilder().layer(NAME, entries).build();
    }

    /** Of what has been verified, not of where it came from. */
    private void archive(Path file, Path made) throws IOException {
        String name = file.getFileName().toString();
        try (StagedFiles staged = StagedFiles.in(file.getParent())) {
            Path archive = staged.folder().resolve(name);
            ReleaseArchive.write(at(made), time, NAME, archive);
            Checksum.write(archive, staged.folder().resolve(name + ".sha256"));
            staged.place(name);
            staged.place(name + ".sha256");
        }
    }

    private ApplicationLayout at(Path made) throws IOException {
        List<LayoutEntry> entries = layout().entries()
                .map(entry -> entry instanceof LayoutEntry.File file
                        ? new LayoutEntry.File(
                                file.path(), file.mode(), new FileContent.OfFile(made.resolve(file.path())))
                        : entry)
                .toList();
        return new LayoutBuilder().layer(NAME, entries).build();
    }
}
