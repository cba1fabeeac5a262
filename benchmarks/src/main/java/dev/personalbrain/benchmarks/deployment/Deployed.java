package dev.personalbrain.benchmarks.deployment;

/**
 * What one way costs.
 *
 * @param bytes that reach the machine before the first start, compressed
 * @param firstSeconds from the first start to the first good {@code /health}; what is fetched comes from a repository on this machine
 * @param againSeconds the same for the second start
 */
record Deployed(long bytes, double firstSeconds, double againSeconds) {}
