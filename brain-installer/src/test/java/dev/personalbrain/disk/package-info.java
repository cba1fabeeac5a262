/** File systems that are small, read-only or counted, for tests of those who write to them. */
package dev.personalbrain.disk;
