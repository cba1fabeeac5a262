/** A Bun application as an image, beside hand-written Dockerfiles. */
package dev.personalbrain.benchmarks.bun;
