// @ts-check
import { chmodSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { OperatorError } from '../../lib/operator-error.mjs';
import { findRunningSite } from './control-client.mjs';
import { controlPath, makeControlFolder } from './control-path.mjs';

/** @typedef {import('./messages.mjs').ControlRequest} ControlRequest */
/** @typedef {import('./messages.mjs').ControlReply} ControlReply */

/**
 * @param {import('./launcher.mjs').Launcher} launcher
 * @param {ControlRequest} request
 * @param {(reply: ControlReply) => void} reply
 * @returns {Promise<ControlReply>}
 */
async function answer(launcher, request, reply) {
  if (request.type === 'status') {
    return { type: 'done', message: launcher.build?.folder ?? '', pid: process.pid };
  }
  if (request.type !== 'take over') return { type: 'refused', message: 'This request is not known.' };
  try {
    await launcher.takeOver(request.folder, (message) => reply({ type: 'progress', message }));
    return { type: 'done', message: 'The new version has taken over.' };
  } catch (error) {
    return { type: 'refused', message: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Lets programs of the same user control this launcher. A socket that a killed launcher left is replaced.
 * @param {string} dataDir
 * @param {import('./launcher.mjs').Launcher} launcher
 * @returns {Promise<() => void>} ends it
 */
export async function openControl(dataDir, launcher) {
  const path = controlPath(dataDir);
  makeControlFolder(dirname(path));
  if (await findRunningSite(dataDir)) {
    throw new OperatorError(
      `The site in ${dataDir} is just being started by another program: try again in a moment.`,
    );
  }
  rmSync(path, { force: true });
  const server = createServer((socket) => {
    socket.on('error', () => {});
    const reply = (/** @type {ControlReply} */ message) => {
      if (socket.writable) socket.write(`${JSON.stringify(message)}\n`);
    };
    createInterface(socket).once('line', async (line) => {
      /** @type {ControlRequest} */
      let request;
      try {
        request = JSON.parse(line);
      } catch {
        socket.destroy();
        return;
      }
      reply(await answer(launcher, request, reply));
      socket.end();
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(path, () => resolve(undefined));
  });
  chmodSync(path, 0o600);
  server.unref();
  return () => server.close();
}
