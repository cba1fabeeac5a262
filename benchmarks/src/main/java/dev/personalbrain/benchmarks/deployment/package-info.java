/** The same applications in every way to get them to a machine. */
package dev.personalbrain.benchmarks.deployment;
