/** The packages of a lock file: downloaded, unpacked, laid out as npm does, and their native files judged for a platform. */
package dev.personalbrain.packages;
