/** Notes: what they are, where they are kept, how they are found. */
package dev.personalbrain.app.notes;
