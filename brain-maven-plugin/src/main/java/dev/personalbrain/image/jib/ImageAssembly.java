package dev.personalbrain.image.jib;

import dev.personalbrain.analysis.Parallel;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.image.ImageLayer;
import dev.personalbrain.image.ImagePlan;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the image of a plan: layers, configuration and manifest. Brings it nowhere. Equal plans over equal bases give equal images.
 */
final class ImageAssembly {
    /** Docker's own limit, above which it refuses to unpack an image. */
    private static final int MAX_LAYERS = 125;

    private final BaseImages bases;
    private final LayerCache layers;
    private final ImageListener listener;

    ImageAssembly(BaseImages bases, LayerCache layers, ImageListener listener) {
        this.bases = bases;
        this.layers = layers;
        this.listener = listener;
    }

    /** Asks for the base while the layers are made. */
    BuiltImage assemble(ImagePlan plan, ImageFormat format) throws IOException {
        try (Pending<Base> pending = Pending.of(() -> bases.read(plan.base(), plan.platform()))) {
            List<ImageLayer> filled = plan.layers().stream()
                    .filter(layer -> !layer.entries().isEmpty())
                    .toList();
            List<LayerBlob> added = Parallel.map(filled, layers::blob);
            Base base = pending.get();
            listener.base(base.reference().map(Object::toString).orElseGet(plan.base()::text));
            warnOfTriggers(plan, base);
            checkDepth(plan, base.layers().size(), added.size());
            return image(plan, format, base, added);
        }
    }

    private static BuiltImage image(ImagePlan plan, ImageFormat format, Base base, List<LayerBlob> added) {
        byte[] configuration = new ImageConfiguration(base, plan, added).json();
        List<LayerBlob> all =
                Stream.concat(base.layers().stream(), added.stream()).toList();
        byte[] manifest = new ImageManifest(format, configuration, all).json();
        return new BuiltImage(plan.platform(), format, configuration, manifest, all, base.reference());
    }

    private void warnOfTriggers(ImagePlan plan, Base base) {
        List<String> triggers = new JsonObject("base image " + plan.base().text(), base.configuration())
                .object("config")
                .texts("OnBuild");
        if (!triggers.isEmpty()) {
            listener.warn("base image " + plan.base().text()
                    + ": its ONBUILD triggers are not run, as that takes a Docker engine: "
                    + String.join("; ", triggers));
        }
    }

    private static void checkDepth(ImagePlan plan, int base, int added) {
        if (base + added > MAX_LAYERS) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    "base image " + plan.base().text() + " has " + base + " layers, the application " + added
                            + ": together more than the " + MAX_LAYERS
                            + " that Docker unpacks (fewer for the application: -Dbrain.layers=NUMBER)");
        }
    }
}
