/** Packages of an npm registry: names, integrity, tarballs. */
package dev.personalbrain.npm;
