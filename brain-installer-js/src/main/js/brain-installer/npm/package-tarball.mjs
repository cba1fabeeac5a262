import fs from 'node:fs';
import zlib from 'node:zlib';
import { BadArchive } from '../archive/bad-archive.mjs';
import { readTar } from '../archive/tar-reader.mjs';
import { badEntry, packagePath } from './package-path.mjs';

/** What any tarball may unpack to. */
const ALWAYS_FINE_BYTES = 256 * 2 ** 20;
/** Real packages stay below 50. */
const MAX_RATIO = 200;

/**
 * Reads a package's tarball as npm unpacks it: without the first component of each path, and without links. Refuses what leads outside,
 * devices, and a file that is there twice, where npm would take the last. Writes nothing.
 *
 * @param visit called as `await visit(path, content)` for each file, with chunks of bytes that it need not read
 * @throws BadArchive where it is no tarball, or a hostile one; the visitor may have got some of its files then
 */
export async function readPackageTarball(file, visit) {
    const packed = fs.createReadStream(file);
    const unpacked = packed.pipe(zlib.createGunzip());
    packed.on('error', (e) => unpacked.destroy(e));
    try {
        await readEntries(limited(unpacked, fs.statSync(file).size), visit);
    } catch (e) {
        throw isGzipError(e) ? new BadArchive(`its gzip stream is damaged or truncated: ${e.message}`) : e;
    } finally {
        packed.destroy();
        unpacked.destroy();
    }
}

async function readEntries(chunks, visit) {
    const seen = new Set();
    for await (const { name, kind, content } of readTar(chunks)) {
        if (kind === 'device') {
            throw badEntry(name, 'is a device or a pipe');
        }
        const path = packagePath(name);
        if (kind === 'file' && path !== undefined && isNew(path, name, seen)) {
            await visit(path, content);
        }
    }
}

/** A .gitignore behind an .npmignore is left out, as npm does. */
function isNew(path, name, seen) {
    if (!seen.has(path)) {
        seen.add(path);
        return true;
    }
    if (/(^|\/)\.gitignore$/.test(name)) {
        return false;
    }
    throw badEntry(name, 'is there twice');
}

async function* limited(chunks, packedBytes) {
    let left = Math.max(ALWAYS_FINE_BYTES, packedBytes * MAX_RATIO);
    for await (const chunk of chunks) {
        left -= chunk.length;
        if (left < 0) {
            throw new BadArchive(`unpacks to more than ${MAX_RATIO} times its size`);
        }
        yield chunk;
    }
}

/** Of zlib; errors of the file system are told as such. */
function isGzipError(e) {
    return /^(Z_|ERR_)/.test(String(e.code));
}
