package dev.personalbrain.image.jib;

import dev.personalbrain.image.BaseImage;
import dev.personalbrain.image.ImagePlan;
import dev.personalbrain.image.ImageReference;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Builds the images of plans and brings them into a registry, a Docker daemon or a file. Everything that a user can mend is a {@link
 * dev.personalbrain.error.UserException}; then nothing half-made has taken the place of what was there before.
 */
public final class ImageBuilder {
    private final BuildSettings settings;
    private final LayerLedger ledger;
    private final Registries registries;

    /** For one image, which may be for several platforms. */
    public ImageBuilder(BuildSettings settings, ImageListener listener) {
        this.settings = settings;
        this.ledger = new LayerLedger(listener);
        this.registries = new HttpRegistries(settings.registries(), ledger);
    }

    /**
     * Into a registry.
     *
     * @param plans one for each platform; where there are several, the tags name a list of their images
     * @param target with its tag, or {@code latest}
     * @param tags more of them
     */
    public ImageOutcome push(List<ImagePlan> plans, ImageReference target, Set<String> tags, ImageFormat format)
            throws IOException {
        // Says at once where nothing can be pushed, before all the work.
        settings.registries().requirePush(target);
        List<BuiltImage> images = new ArrayList<>();
        for (ImagePlan plan : plans) {
            images.add(assemble(plan, format));
        }
        Result result = new RegistryPush(registries, ledger).push(images, target, allTags(target, tags));
        return new ImageOutcome(result, ledger.outcomes(images));
    }

    /** Into the local Docker daemon. */
    public ImageOutcome load(ImagePlan plan, ImageReference name, Set<String> tags) throws IOException {
        BuiltImage image = assemble(plan, ImageFormat.DOCKER);
        new DockerDaemon(new DockerProgram(settings.docker()), ledger)
                .load(image, names(name, tags), base(plan, image));
        return outcome(image, name.name(), allTags(name, tags));
    }

    /** Into a file or folder, of which there is afterwards either all or what was there before. */
    public ImageOutcome write(ImagePlan plan, ImageReference name, Set<String> tags, ImageFile form, Path target)
            throws IOException {
        BuiltImage image = assemble(plan, form.format());
        image.layers().forEach(layer -> written(layer, 0));
        StagedOutput.make(target, stage -> form.write(image, names(name, tags), stage, this::written));
        return outcome(image, name.name(), allTags(name, tags));
    }

    /** Reads a base image as far as it takes to write its digest into the lock file, without building anything. */
    public void lock(BaseImage base, Platform platform) throws IOException {
        bases().read(base, platform);
    }

    private BaseImages bases() {
        BaseOptions options = new BaseOptions(settings.registries().offline(), settings.lock());
        return new BaseSources(settings.cacheFolder(), registries, settings.docker(), options, ledger);
    }

    private BuiltImage assemble(ImagePlan plan, ImageFormat format) throws IOException {
        BaseGate gate = new BaseGate(settings.check(), new BaseInspection(settings.cacheFolder()), ledger);
        return new ImageAssembly(gate.before(bases(), plan), new LayerCache(settings.cacheFolder(), ledger), ledger)
                .assemble(plan, format);
    }

    private ImageOutcome outcome(BuiltImage image, String name, Set<String> tags) {
        Result result = new Result(
                name,
                List.copyOf(tags),
                image.digest(),
                image.imageId(),
                image.base().map(ImageReference::toString),
                false);
        return new ImageOutcome(result, ledger.outcomes(List.of(image)));
    }

    private void written(LayerBlob layer, long bytes) {
        ledger.transferred(layer.name(), bytes, layer.size());
    }

    /** What a daemon may know the base image by. */
    private static Optional<ImageReference> base(ImagePlan plan, BuiltImage image) {
        return plan.base() instanceof BaseImage.InDaemon base ? Optional.of(base.reference()) : image.base();
    }

    private static List<ImageReference> names(ImageReference name, Set<String> tags) {
        return allTags(name, tags).stream().map(name::withTag).toList();
    }

    private static Set<String> allTags(ImageReference name, Set<String> tags) {
        Set<String> all = new LinkedHashSet<>(Set.of(name.tagOrLatest()));
        all.addAll(tags);
        return all;
    }
}
