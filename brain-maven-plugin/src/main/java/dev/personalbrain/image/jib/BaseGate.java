package dev.personalbrain.image.jib;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.image.BaseCheck;
import dev.personalbrain.image.ImagePlan;
import dev.personalbrain.libraries.KnownLibraries;
import dev.personalbrain.libraries.LibraryGate;
import dev.personalbrain.libraries.MissingLibrary;
import dev.personalbrain.libraries.NativeFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lets a base image through whose libraries are those that the application's native files need. */
final class BaseGate {
    /** Of npm modules. */
    private static final String NODE_MODULES = "node_modules/";

    private final BaseCheck check;
    private final BaseInspection inspection;
    private final ImageListener listener;

    BaseGate(BaseCheck check, BaseInspection inspection, ImageListener listener) {
        this.check = check;
        this.inspection = inspection;
        this.listener = listener;
    }

    /** Base images that are checked, once they have been read, for the plan. */
    BaseImages before(BaseImages bases, ImagePlan plan) {
        return (image, platform) -> {
            Base base = bases.read(image, platform);
            check(plan, base);
            return base;
        };
    }

    private void check(ImagePlan plan, Base base) throws IOException {
        if (check == BaseCheck.OFF || plan.nativeFiles().isEmpty()) {
            return;
        }
        Optional<KnownLibraries> libraries = libraries(plan, base);
        if (libraries.isPresent()) {
            judge(LibraryGate.check(plan.nativeFiles(), libraries.get(), plan.platform()));
        }
    }

    private void judge(List<MissingLibrary> findings) {
        List<String> errors = new ArrayList<>();
        for (MissingLibrary finding : findings) {
            if (isStrict(finding.file())) {
                errors.add(finding.text());
            } else {
                listener.warn(finding.text());
            }
        }
        if (!errors.isEmpty()) {
            throw unfit(errors);
        }
    }

    private boolean isStrict(NativeFile file) {
        return check == BaseCheck.REQUIRED || file.path().startsWith(NODE_MODULES);
    }

    private Optional<KnownLibraries> libraries(ImagePlan plan, Base base) throws IOException {
        String image = "base image " + plan.base().text();
        Optional<KnownLibraries> known = inspection.known(image, base);
        if (known.isPresent()) {
            return known;
        }
        if (!BaseInspection.isReadable(base)) {
            listener.warn(
                    image + ": its layers are not gzipped tars, so native files are not compared with its libraries");
            return Optional.empty();
        }
        boolean wanted = plan.nativeFiles().stream().anyMatch(this::isStrict);
        return wanted || BaseInspection.isAtHand(base) ? Optional.of(inspection.read(image, base)) : Optional.empty();
    }

    private static UserException unfit(List<String> errors) {
        return new UserException(
                ExitCode.PLATFORM,
                String.join("; ", errors)
                        + ": take a base image that has it, or another version of the module (<baseCheck>off</baseCheck>, or"
                        + " -Dbrain.baseCheck=off, builds the image all the same)");
    }
}
