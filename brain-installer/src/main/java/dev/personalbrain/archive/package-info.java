/** Reads jar files and tarballs as the untrusted input that they are, and copies the entries of jars without recompressing them. */
package dev.personalbrain.archive;
