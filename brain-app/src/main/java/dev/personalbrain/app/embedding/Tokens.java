package dev.personalbrain.app.embedding;

/** A text as the numbers that a model reads; all three are of one length. */
record Tokens(long[] ids, long[] attentionMask, long[] typeIds) {}
