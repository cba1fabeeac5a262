/** Versions and ranges of versions as npm reads them. */
package dev.personalbrain.lock.semver;
