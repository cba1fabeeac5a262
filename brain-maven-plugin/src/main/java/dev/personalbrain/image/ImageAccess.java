package dev.personalbrain.image;

import dev.personalbrain.doctor.Examination;
import dev.personalbrain.doctor.Finding;
import dev.personalbrain.doctor.Patient;
import dev.personalbrain.doctor.Severity;
import dev.personalbrain.doctor.Symptom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Whether the user of an image can write its data folder and read its files.
 *
 * @param user that the image's processes have
 * @param data the data folder's path in the image
 * @param files by path, {@code /} in front, of the application's folder
 */
public record ImageAccess(Owner user, String data, Map<String, Access> files) implements Examination {
    private static final String MODULES = ".*/(native_modules|node_modules)";

    public ImageAccess {
        files = Map.copyOf(files);
    }

    /** Who may do what with a file. */
    public record Access(Owner owner, int mode) {
        /** @param right 4 for reading, 2 for writing, 1 for entering */
        boolean allows(Owner user, int right) {
            if (user.user() == 0) {
                return true;
            }
            int shift = user.user() == owner.user() ? 6 : user.group() == owner.group() ? 3 : 0;
            return (mode >> shift & right) == right;
        }
    }

    @Override
    public List<Finding> of(Patient patient) {
        List<Finding> findings = new ArrayList<>();
        if (files.containsKey(data) && !files.get(data).allows(user, 3)) {
            findings.add(
                    finding(data, "a data folder that the image's user " + user + " can write", "chown -R " + user));
        }
        modules()
                .filter(path -> !files.get(path).allows(user, 5))
                .map(path -> finding(path, "modules that the image's user " + user + " can read", "chmod -R a+rX"))
                .forEach(findings::add);
        return findings;
    }

    private Stream<String> modules() {
        return files.keySet().stream()
                .filter(path -> path.matches(MODULES) && path.indexOf("_modules") == path.lastIndexOf("_modules"))
                .sorted();
    }

    private Finding finding(String path, String need, String command) {
        Access access = files.get(path);
        return new Finding(
                Symptom.FOLDER,
                Severity.ERROR,
                "",
                path,
                need,
                "it belongs to " + access.owner() + " and has the mode " + String.format("%04o", access.mode() & 07777),
                "RUN " + command + " " + path + " in its Dockerfile, before its USER");
    }
}
