/** Reads the headers of ELF, Mach-O, PE and XCOFF files: which platforms a native library is for and what it needs. */
package dev.personalbrain.binary;
