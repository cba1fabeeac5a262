package dev.personalbrain.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Copies files out of a folder, from their repository path or else from its top. */
record FolderReader(Source.Folder source) implements SourceReader {
    @Override
    public String location(FetchRequest request) {
        return source.location(request.path());
    }

    @Override
    public void read(FetchRequest request, PartialFile file) throws SourceException {
        Path found = find(Path.of(request.path()));
        try (InputStream in = Files.newInputStream(found)) {
            file.expect(Files.size(found));
            file.restart();
            file.append(in, Pace.ANY);
        } catch (IOException e) {
            throw new SourceException(
                    FailureKind.UNREADABLE, "cannot be read (" + e.getClass().getSimpleName() + ")", e);
        }
        file.verify(FailureKind.ALTERED);
    }

    private Path find(Path path) throws SourceException {
        Path inLayout = source.folder().resolve(path);
        Path atTop = source.folder().resolve(path.getFileName());
        if (!Files.isRegularFile(inLayout) && !Files.isRegularFile(atTop)) {
            boolean there = Files.isDirectory(source.folder());
            throw new SourceException(FailureKind.MISSING, there ? "no such file" : "no such folder");
        }
        return Files.isRegularFile(inLayout) ? inLayout : atTop;
    }
}
