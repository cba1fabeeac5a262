/** Does to a released application what machines, networks and people do to it, and counts how often it survives. */
package dev.personalbrain.faults;
