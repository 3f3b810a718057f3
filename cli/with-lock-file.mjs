// @ts-check
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { processIdentity } from './process-identity.mjs';

const POLL_MS = 500;

/** @param {string} file */
function readHolder(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}

/** @param {string} holder */
function isRunning(holder) {
  return processIdentity(Number.parseInt(holder, 10)) === holder;
}

/**
 * Creates the file by a hard link, so that it appears with its whole content and always names its holder.
 * @param {string} file
 */
function tryLock(file) {
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, processIdentity(process.pid) ?? '');
  try {
    linkSync(temporary, file);
    return true;
  } catch (error) {
    if (Reflect.get(Object(error), 'code') === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(temporary);
  }
}

/**
 * Runs `work` while this process holds the lock file, which excludes other processes of this machine. Waits while another
 * process holds it; a file whose process has ended is removed.
 * @template Result
 * @param {string} file
 * @param {() => Promise<Result>} work
 * @param {() => void} [onWait] called once when another process holds the lock
 * @returns {Promise<Result>}
 */
export async function withLockFile(file, work, onWait) {
  let hasWaited = false;
  while (!tryLock(file)) {
    const holder = readHolder(file);
    if (holder !== '' && !isRunning(holder)) {
      rmSync(file, { force: true });
      continue;
    }
    if (!hasWaited) onWait?.();
    hasWaited = true;
    await pause(POLL_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
