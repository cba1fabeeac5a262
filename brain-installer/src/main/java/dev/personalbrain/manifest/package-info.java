/** The manifest, native-modules.json: its records, reading, validation and writing. */
package dev.personalbrain.manifest;
