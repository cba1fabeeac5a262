/** JSON that people and tools edit: read with comments and trailing commas, with words for what is wrong and where. */
package dev.personalbrain.lock.json;
