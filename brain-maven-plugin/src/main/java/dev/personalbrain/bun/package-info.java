/** Compiles a Bun application: the pinned Bun, which packages stay outside the program, the compiler, whether what is outside loads. */
package dev.personalbrain.bun;
