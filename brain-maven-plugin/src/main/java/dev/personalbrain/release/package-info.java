/** Renders the application layout as a folder and a tar.gz that installs itself on a server. */
package dev.personalbrain.release;
