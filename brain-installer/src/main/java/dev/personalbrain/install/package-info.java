/** Turns a manifest into an installed folder of native modules: prunes, takes libraries out, switches atomically. */
package dev.personalbrain.install;
