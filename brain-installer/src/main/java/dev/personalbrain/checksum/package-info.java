/** SHA-256 of files and of bytes on their way. */
package dev.personalbrain.checksum;
