// @ts-check
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { AliveWatch } from '../../lib/application/alive-watch.mjs';

/** Longer than a front process gives open requests, its application process and the database. */
const SHUTDOWN_TIMEOUT_MS = 75_000;
const MOST_READ_TIMEOUT_MS = 5_000;

/** @typedef {import('./messages.mjs').ToFrontProcess} ToFrontProcess */
/** @typedef {import('./messages.mjs').FromFrontProcess} FromFrontProcess */

/** A front process as its launcher sees it. */
export class FrontProcess {
  /** @type {AliveWatch} */
  #alive;

  /**
   * @param {import('../builds/build-folder.mjs').Build} build
   * @param {Record<string, string | undefined>} environment
   * @param {number} [aliveTimeoutMs]
   */
  constructor(build, environment, aliveTimeoutMs) {
    this.build = build;
    this.child = fork(join(build.folder, 'cli', 'front-process.mjs'), [], {
      cwd: build.folder,
      // Next's types require NODE_ENV in every environment; the process sets it itself.
      env: { ...environment, NODE_ENV: 'production' },
    });
    /** @type {string | null} */
    this.failure = null;
    /** Whether it had to be ended, because it did nothing any more. */
    this.hung = false;
    this.#alive = new AliveWatch(() => this.#onSilent(), aliveTimeoutMs);
    this.child.on('message', (/** @type {FromFrontProcess} */ message) => {
      if (message.type === 'failed') this.failure = message.message;
      if (message.type === 'alive') this.#alive.heard(message);
    });
    this.child.once('exit', () => this.#alive.stop());
    // Sending to a process that has just ended fails, and its end is noticed anyway.
    this.child.on('error', () => {});
  }

  #onSilent() {
    this.hung = true;
    this.child.kill('SIGKILL');
  }

  get hasEnded() {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** @returns {Promise<void>} */
  async ended() {
    if (!this.hasEnded) await once(this.child, 'exit');
  }

  /**
   * @param {ToFrontProcess} message
   * @param {import('node:net').Server} [handle]
   */
  send(message, handle) {
    if (this.child.connected) this.child.send(message, handle, () => {});
  }

  /**
   * The next message of this type. Rejects with the reason when the process ends first, or after the time.
   * @template {FromFrontProcess['type']} Type
   * @param {Type} type
   * @param {number} [timeoutMs]
   * @returns {Promise<Extract<FromFrontProcess, { type: Type }>>}
   */
  next(type, timeoutMs) {
    return new Promise((resolve, reject) => {
      const { child } = this;
      const stop = () => {
        clearTimeout(timer);
        child.off('message', onMessage).off('exit', onExit);
      };
      const onMessage = (/** @type {FromFrontProcess} */ message) => {
        if (message.type !== type) return;
        stop();
        resolve(/** @type {Extract<FromFrontProcess, { type: Type }>} */ (message));
      };
      const onExit = () => {
        stop();
        reject(
          new Error(
            this.failure ??
              `The front process ended unexpectedly (${child.signalCode ?? `code ${child.exitCode}`}).`,
          ),
        );
      };
      const timer = timeoutMs === undefined ? undefined : setTimeout(() => onTimeout(), timeoutMs);
      const onTimeout = () => {
        stop();
        reject(new Error(`The front process was not ready after ${Math.round(Number(timeoutMs) / 1000)} s.`));
      };
      child.on('message', onMessage).on('exit', onExit);
      if (this.hasEnded) onExit();
    });
  }

  /** @returns {Promise<string[]>} */
  async mostRead() {
    this.send({ type: 'list most read' });
    const answer = await this.next('most read', MOST_READ_TIMEOUT_MS).catch(() => null);
    return answer?.targets ?? [];
  }

  /** Lets open requests finish. */
  async shutDown(hasSuccessor = false) {
    this.#alive.stop();
    this.send({ type: 'shut down', hasSuccessor });
    const timer = setTimeout(() => this.child.kill('SIGKILL'), SHUTDOWN_TIMEOUT_MS);
    await this.ended();
    clearTimeout(timer);
  }

  async kill() {
    this.child.kill('SIGKILL');
    await this.ended();
  }
}
