import os from 'node:os';

/** Exit codes, the same as those of brain-installer.jar; documented in docs/installer.md. */
export const ExitCode = Object.freeze({
    OK: 0,
    /** A defect of ours: anything that was not foreseen. */
    UNEXPECTED: 1,
    /** The command line or an environment variable makes no sense. */
    USAGE: 2,
    /** The manifest is missing, malformed, of a newer format or altered. */
    MANIFEST: 3,
    /** No source delivered the module. */
    FETCH: 4,
    /** Bytes were delivered, or are installed, that are not those of the manifest. */
    VERIFICATION: 5,
    /** The target folder cannot be written: permissions, another owner, disk full, quota reached, locked for too long. */
    TARGET: 6,
    /** The manifest has nothing for this machine's platform. */
    PLATFORM: 7,
    /** The machine lacks what the application needs: a shared library, a version of its symbols, a free port. */
    MACHINE: 9,
});

/**
 * Something that the user can mend. The message is one line: what the user wrote or which thing failed, the value, what was expected
 * and the way out. Anything else that is thrown is a defect.
 */
export class UserError extends Error {
    constructor(exitCode, message, cause) {
        super(message, { cause });
        this.exitCode = exitCode;
    }
}

/** What an error of the system says: a call, and a file where it names one. The runtimes have no words for a quota. */
export function reasonOf(e) {
    if (e.errno !== -os.constants.errno.EDQUOT) {
        return e.message;
    }
    const files = [e.path, e.dest].filter(Boolean).map((file) => `'${file}'`);
    return `EDQUOT: disk quota exceeded, ${[e.syscall, files.join(' -> ')].join(' ').trim()}`;
}
