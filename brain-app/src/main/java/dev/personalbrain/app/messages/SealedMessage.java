package dev.personalbrain.app.messages;

/**
 * What may be shown to anybody.
 *
 * @param session the id of the session that sealed it
 * @param sealed unpadded base64
 */
public record SealedMessage(String session, String sealed) {}
