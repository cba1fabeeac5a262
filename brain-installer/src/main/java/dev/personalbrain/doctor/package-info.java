/** Finds out why an application does not run where it stands: what is wrong, what is needed, what is there, and what mends it. */
package dev.personalbrain.doctor;
