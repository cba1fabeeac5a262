package dev.personalbrain.archive;

import java.io.IOException;
import java.util.Optional;

/**
 * Where the central directory of an archive lies and how many entries it has, by whichever of the two end records says so.
 *
 * @param uncounted bytes before the archive that its offsets do not count
 */
record CentralDirectory(
        long position,
        long size,
        long entries,
        long uncounted,
        EndOfCentralDirectory end,
        Optional<Zip64EndOfCentralDirectory> zip64) {
    /** Far beyond any jar that a JVM would open, and few enough to be held in memory. */
    static final int MAX_ENTRIES = 500_000;

    static CentralDirectory locate(ArchiveFile file) throws IOException {
        EndOfCentralDirectory end = EndOfCentralDirectory.find(file);
        Optional<Zip64EndOfCentralDirectory> zip64 = Zip64EndOfCentralDirectory.find(file, end);
        CentralDirectory directory = zip64.isPresent() ? of(end, zip64.get()) : of(end, file);
        directory.check(file);
        return directory;
    }

    /** A file that begins with an entry of its own and ends with another archive's end is one that was cut off. */
    private static CentralDirectory of(EndOfCentralDirectory end, ArchiveFile file) throws IOException {
        long before = end.position() - end.directorySize() - end.directoryOffset();
        long uncounted = before > 0 && end.behind() == 0 && !LocalFileHeader.isAt(0, file) ? before : 0;
        return new CentralDirectory(
                uncounted + end.directoryOffset(),
                end.directorySize(),
                end.entries(),
                uncounted,
                end,
                Optional.empty());
    }

    private static CentralDirectory of(EndOfCentralDirectory end, Zip64EndOfCentralDirectory zip64) {
        return new CentralDirectory(
                zip64.directoryOffset(), zip64.directorySize(), zip64.entries(), 0, end, Optional.of(zip64));
    }

    private void check(ArchiveFile file) throws IOException {
        if (end.disk() != 0
                || end.directoryDisk() != 0
                || zip64.map(z -> z.disk() != 0 || z.directoryDisk() != 0).orElse(false)) {
            throw file.bad("it is one part of an archive of several disks");
        }
        if (!endRecordsAgree()) {
            throw file.bad("its two end of central directory records contradict each other");
        }
        if (position < 0 || size < 0 || position > limit() || size != limit() - position) {
            throw file.bad("its central directory is said to be " + size + " bytes at offset " + position
                    + ", but has to end at offset " + limit());
        }
        if (entries < 0 || entries > MAX_ENTRIES) {
            throw file.bad("it claims " + Long.toUnsignedString(entries) + " entries, more than " + MAX_ENTRIES);
        }
    }

    private boolean endRecordsAgree() {
        return (end.entries() == 0xffff || end.entries() == entries)
                && (end.directorySize() == 0xffffffffL || end.directorySize() == size)
                && (end.directoryOffset() == 0xffffffffL || end.directoryOffset() == position - uncounted);
    }

    /** Where the directory ends and the end records begin. */
    long limit() {
        return zip64.map(Zip64EndOfCentralDirectory::position).orElse(end.position());
    }
}
