/** Whether the shared libraries, and the versions of their symbols, that native files need are there. */
package dev.personalbrain.libraries;
