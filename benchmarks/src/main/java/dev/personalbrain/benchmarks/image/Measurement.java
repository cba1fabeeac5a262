package dev.personalbrain.benchmarks.image;

/**
 * One run of a tool.
 *
 * @param seconds of all its processes, from start to end
 * @param uploaded bytes of layers and configurations that went to the registry
 * @param downloaded bytes of layers and configurations that came from it
 */
record Measurement(double seconds, long uploaded, long downloaded) {}
