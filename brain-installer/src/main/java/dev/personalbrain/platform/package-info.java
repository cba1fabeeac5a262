/** What a binary runs on: operating system, architecture and C library, and the names for them. */
package dev.personalbrain.platform;
