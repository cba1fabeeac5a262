/** An archive that cannot be read, or must not be: the message says what is wrong with it, in one line. */
export class BadArchive extends Error {}
