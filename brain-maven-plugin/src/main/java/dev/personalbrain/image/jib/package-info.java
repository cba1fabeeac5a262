/** Builds the image of a plan without a Docker daemon, and puts it into a registry, a daemon or a file. The only package that knows Jib. */
package dev.personalbrain.image.jib;
