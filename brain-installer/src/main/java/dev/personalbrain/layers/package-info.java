/** Divides an application's native modules and libraries among the layers of an image, so that one update moves little. */
package dev.personalbrain.layers;
