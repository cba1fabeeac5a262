/** Images pushed by this plugin and by others, to a registry that counts. */
package dev.personalbrain.benchmarks.image;
