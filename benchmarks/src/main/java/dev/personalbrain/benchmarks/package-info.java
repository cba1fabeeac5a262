/** Measures the plugin and the installer beside their peers, all in one run, and prints ratios. */
package dev.personalbrain.benchmarks;
