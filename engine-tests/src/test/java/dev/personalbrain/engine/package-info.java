/** The plugin's images on a real Docker engine and registry, which {@code ./verify} starts. */
package dev.personalbrain.engine;
