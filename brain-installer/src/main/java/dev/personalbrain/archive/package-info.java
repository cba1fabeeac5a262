/** Reads jar files as the untrusted input that they are, and copies their entries without recompressing them. */
package dev.personalbrain.archive;
