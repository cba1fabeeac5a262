/** Divides an application's libraries among the layers of an image, so that one library's update moves little. */
package dev.personalbrain.layers;
