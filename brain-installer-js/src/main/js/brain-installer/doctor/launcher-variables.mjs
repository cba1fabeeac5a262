/**
 * Variables that a file .env may not set, since they make the shell, the loader, the JVM or Bun run other code, or belong to the wrapper,
 * which passes them by. As patterns: only * at the end is special.
 */
export const REFUSED = [
    'APP_HOME',
    'APP_TMP',
    'BASHOPTS',
    'BASH_ENV',
    'BUN_BE_BUN',
    'BUN_OPTIONS',
    'CDPATH',
    'DYLD_*',
    'ENV',
    'GLOBIGNORE',
    'IFS',
    'JAVA_TOOL_OPTIONS',
    'JDK_JAVA_OPTIONS',
    'LD_*',
    'NODE_OPTIONS',
    'NODE_PATH',
    'PATH',
    'POSIXLY_CORRECT',
    'PS4',
    'SHELLOPTS',
    'TMPDIR',
    '_JAVA_OPTIONS',
    'w_*',
];

export function isRefused(name) {
    return REFUSED.some((pattern) => (pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern));
}
