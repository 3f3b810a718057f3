// @ts-check
import { statSync } from 'node:fs';
import { createConnection } from 'node:net';
import { createInterface } from 'node:readline';
import { OperatorError } from '../../lib/operator-error.mjs';
import { controlPath } from './control-path.mjs';

/** @typedef {import('./messages.mjs').ControlRequest} ControlRequest */
/** @typedef {import('./messages.mjs').ControlReply} ControlReply */

/**
 * @param {string} path
 * @returns {Promise<import('node:net').Socket>}
 */
function connect(path) {
  return new Promise((resolve, reject) => {
    const socket = createConnection(path, () => resolve(socket)).once('error', reject);
  });
}

/** @type {ControlReply} */
const ENDED = { type: 'refused', message: 'The site ended meanwhile.' };

/**
 * @param {string} path
 * @param {ControlRequest} request
 * @param {(message: string) => void} [onProgress]
 * @returns {Promise<ControlReply>}
 */
async function ask(path, request, onProgress) {
  const socket = await connect(path).catch(() => null);
  if (!socket) return ENDED;
  socket.on('error', () => {});
  socket.write(`${JSON.stringify(request)}\n`);
  for await (const line of createInterface(socket)) {
    /** @type {ControlReply} */
    const reply = JSON.parse(line);
    if (reply.type !== 'progress') return reply;
    onProgress?.(reply.message);
  }
  return ENDED;
}

/**
 * Null also in a folder that this user may not enter.
 * @param {string} path
 */
function findSocket(path) {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return null;
  }
}

/**
 * A site that runs with this DATA_DIR, or null. Throws an OperatorError when it belongs to another user.
 * @param {string} dataDir
 */
export async function findRunningSite(dataDir) {
  const path = controlPath(dataDir);
  const found = findSocket(path);
  if (!found) return null;
  const status = await ask(path, { type: 'status' });
  if (status.type !== 'done') return null;
  if (process.getuid && found.uid !== process.getuid()) {
    throw new OperatorError(
      `The site in ${dataDir} runs as another user (id ${found.uid}): run this command as that user, for example with sudo -u.`,
    );
  }
  return {
    /** The folder of the build that serves. */
    folder: status.message,
    /** The process id of its launcher; null when it runs a version that does not tell. */
    pid: status.pid ?? null,
    takeOver: (/** @type {string} */ folder, /** @type {(message: string) => void} */ onProgress) =>
      ask(path, { type: 'take over', folder }, onProgress),
  };
}
