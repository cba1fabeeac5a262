/** The command line of brain-installer.jar. */
package dev.personalbrain.cli;
