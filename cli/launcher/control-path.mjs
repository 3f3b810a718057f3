// @ts-check
import { createHash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from '../../lib/make-folder.mjs';
import { OperatorError } from '../../lib/operator-error.mjs';

/** The kernel's limit for the path of a Unix socket. */
const MAX_BYTES = process.platform === 'darwin' ? 103 : 107;

/**
 * Where a running site can be reached: a Unix socket in DATA_DIR, or in the temporary folder when that path is too long.
 * @param {string} dataDir
 */
export function controlPath(dataDir) {
  const path = join(dataDir, 'run', 'control.sock');
  if (Buffer.byteLength(path) <= MAX_BYTES) return path;
  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  return join(tmpdir(), `markaz-run-${hash}`, 'control.sock');
}

/**
 * Makes the socket's folder, which only this user may enter. Every user can write to the temporary folder, so an existing one is
 * used only if it is ours.
 * @param {string} folder
 */
export function makeControlFolder(folder) {
  makeFolder(folder);
  const found = lstatSync(folder);
  const isOurs = found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o077) === 0;
  if (!isOurs) {
    throw new OperatorError(
      `${folder} belongs to another user or admits others: remove it, or set DATA_DIR to a shorter path.`,
    );
  }
}
