/** Native libraries: loaded at first use, once. */
package dev.personalbrain.app.natives;
