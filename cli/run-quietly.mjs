// @ts-check
import { spawn } from 'node:child_process';
import { wantsJson } from '../lib/write-json-lines.mjs';
import { ProgramFailure } from './program-failure.mjs';

const PROGRESS_INTERVAL_MS = 15_000;

/**
 * The program to run: Node, with the path of its file among `args`, or the name of a program.
 * @typedef {{ command: string, args: string[], folder: string, env?: Record<string, string | undefined>, signal?: AbortSignal }} Program
 */

/**
 * Runs a program and prints a line every 15 s that it is still running. Its output is shown nowhere: a ProgramFailure holds it.
 * @param {string} description
 * @param {Program} program
 * @returns {Promise<void>}
 */
export async function runQuietly(description, { command, args, folder, env, signal }) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  console.log(`${description}…`);
  const progress = setInterval(
    () => console.log(`  still running after ${seconds()} s`),
    PROGRESS_INTERVAL_MS,
  );
  try {
    const ending = await runToEnd(() =>
      spawn(command, args, {
        cwd: folder,
        // This process decides in which form the output is shown.
        env: { ...process.env, ...(wantsJson() && { LOG_FORMAT: 'text' }), ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
        signal,
      }),
    );
    if (ending.code !== 0) throw new ProgramFailure(description, ending);
  } finally {
    clearInterval(progress);
  }
  console.log(`  done in ${seconds()} s`);
}

/**
 * A program that cannot be started has failed too; the system's error is its output.
 * @param {() => import('node:child_process').ChildProcess} start
 * @returns {Promise<import('./program-failure.mjs').Ending>}
 */
function runToEnd(start) {
  return new Promise((resolve) => {
    /** @type {Buffer[]} */
    const pieces = [];
    const child = start();
    child.stdout?.on('data', (piece) => pieces.push(piece));
    child.stderr?.on('data', (piece) => pieces.push(piece));
    child.once('error', (error) => pieces.push(Buffer.from(String(error))));
    child.once('close', (code, signal) =>
      resolve({ code, signal, output: Buffer.concat(pieces).toString() }),
    );
  });
}
