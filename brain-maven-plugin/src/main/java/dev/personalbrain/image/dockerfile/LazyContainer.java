package dev.personalbrain.image.dockerfile;

import dev.personalbrain.application.Application;
import dev.personalbrain.application.ApplicationNames;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.image.ContainerSettings;
import dev.personalbrain.image.HealthCheck;
import dev.personalbrain.image.ImagePlan;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** How a container is started that installs its native modules when it starts first: by the wrapper, into a volume. */
record LazyContainer(Application application) {
    /** As long a first start may take before a failing health check counts. */
    private static final Duration START_PERIOD = Duration.ofMinutes(5);

    private static final String FOLDER = ImagePlan.MODULES.substring(ImagePlan.ROOT.length() + 1);

    /**
     * @param plan of an image that has its native modules
     * @throws UserException where a file of the user's is where they are installed
     */
    ImagePlan of(ImagePlan plan) {
        if (ContextFiles.of(plan).entries().containsKey(FOLDER)) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    "<extraDirectories>: '" + FOLDER + "' is where a container of the strategy lazy installs native"
                            + " modules: give it another name");
        }
        return plan.with(of(plan.container()));
    }

    private ContainerSettings of(ContainerSettings eager) {
        return new ContainerSettings(
                eager.user(),
                entrypoint(eager),
                eager.command(),
                environment(eager),
                eager.workingDirectory(),
                eager.ports(),
                volumes(eager),
                eager.labels(),
                eager.stopSignal(),
                eager.healthCheck().map(LazyContainer::patient));
    }

    /** The wrapper in place of the program; what the user has configured stays. */
    private List<String> entrypoint(ContainerSettings eager) {
        ApplicationNames names = application.settings().names();
        String code = ImagePlan.ROOT + "/" + application.program().code(names);
        return eager.entrypoint().equals(List.of(code))
                ? List.of(ImagePlan.ROOT + "/" + names.wrapper())
                : eager.entrypoint();
    }

    private static SortedMap<String, String> environment(ContainerSettings eager) {
        SortedMap<String, String> environment = new TreeMap<>(eager.environment());
        environment.remove("BRAIN_INSTALL", "never");
        environment.put("BRAIN_MODULES_DIR", ImagePlan.MODULES);
        return environment;
    }

    private static SortedSet<String> volumes(ContainerSettings eager) {
        SortedSet<String> volumes = new TreeSet<>(eager.volumes());
        volumes.add(ImagePlan.MODULES);
        return volumes;
    }

    private static HealthCheck patient(HealthCheck check) {
        Duration period = check.startPeriod().compareTo(START_PERIOD) < 0 ? START_PERIOD : check.startPeriod();
        return new HealthCheck(check.command(), check.interval(), check.timeout(), period, check.retries());
    }
}
