/** The version of the release that this came with; in the sources a placeholder, which the build replaces. */
const VERSION = '@project.version@';

export function version() {
    return VERSION.startsWith('@') ? 'of a development build' : VERSION;
}
