/** Messages sealed and opened with Megolm, the group ratchet of Matrix. */
package dev.personalbrain.app.messages;
