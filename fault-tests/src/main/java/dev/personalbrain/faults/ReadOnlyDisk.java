package dev.personalbrain.faults;

import dev.personalbrain.disk.Disk;
import dev.personalbrain.disk.Mount;
import java.nio.file.Files;
import java.util.Map;

/** An application that is installed runs from a disk that cannot be written; one that is not, says so. */
final class ReadOnlyDisk implements Hazard {
    private static final int TARGET = 6;

    @Override
    public String name() {
        return "read-only file system";
    }

    @Override
    public void run(Ground ground, Tally tally) throws Exception {
        Map<String, String> environment = Map.of(
                "BRAIN_DATA_DIR",
                Files.createTempDirectory(ground.scratch(), "data").toString());
        tally.attempt(() -> {
            Place place = ground.installed();
            try (Disk disk = Mount.readOnly(place.folder())) {
                place.run(environment).expect(ground.old());
            }
        });
        tally.attempt(() -> {
            Place place = ground.installed();
            place.put(ground.next());
            try (Disk disk = Mount.readOnly(place.folder())) {
                place.run(environment).expectRefusal(TARGET, place.folder().toString());
            }
            place.expectFirst();
            place.run(environment).expect(ground.next());
        });
    }
}
