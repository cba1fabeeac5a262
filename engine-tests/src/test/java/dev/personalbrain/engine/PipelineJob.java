package dev.personalbrain.engine;

import java.util.List;
import java.util.Map;

/**
 * Commands that run one after the other in one checkout.
 *
 * @param needs jobs whose artifacts it gets
 * @param artifacts patterns of files in the checkout; each must match something in the end
 * @param caches folders, {@code ~} in front for those of the user; each must hold something in the end
 */
record PipelineJob(
        String name, List<String> needs, List<PipelineStep> steps, List<String> artifacts, List<String> caches) {
    /**
     * One script.
     *
     * @param shell what runs a file
     * @param environment beside the system's own
     */
    record PipelineStep(List<String> shell, String script, Map<String, String> environment) {}
}
