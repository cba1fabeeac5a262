/** Renders an image plan as a multi-stage Dockerfile, with the folder that it is built from. */
package dev.personalbrain.image.dockerfile;
