/** What went wrong in words that a user can act on, and the exit code for it. */
package dev.personalbrain.error;
