// @ts-check
import { findBuild, PROTOCOL } from '../builds/build-folder.mjs';
import { recordBuild } from '../builds/build-record.mjs';
import { bindPort } from './bound-port.mjs';
import { FrontProcess } from './front-process.mjs';
import { RestartPauses } from './restart-pauses.mjs';

/** Migrations and the renders of the most read pages are part of it. */
const TAKE_OVER_TIMEOUT_MS = 10 * 60_000;

/** @typedef {import('../builds/build-folder.mjs').Build} Build */
/** @typedef {import('./messages.mjs').Occasion} Occasion */

/**
 * @typedef {object} LauncherOptions
 * @property {string} dataDir
 * @property {Record<string, string | undefined>} environment for front processes
 * @property {(message: string) => void} [log]
 * @property {(build: Build, environment: Record<string, string | undefined>) => FrontProcess} [startProcess]
 */

/**
 * Runs as long as the site does and does nothing but hold the port and keep one front process running: it starts it again when it
 * ends, and lets that of another build take over without closing the port.
 */
export class Launcher {
  /** @type {FrontProcess | null} */
  #front = null;
  /** @type {FrontProcess | null} */
  #successor = null;
  /** @type {import('node:net').Server | null} */
  #handle = null;
  #isStopping = false;
  #isTakingOver = false;
  #hasServed = false;
  #pauses = new RestartPauses();
  /** @type {Promise<void> | null} */
  #stopping = null;

  /** @param {LauncherOptions} options */
  constructor(options) {
    this.options = options;
  }

  /** The build that serves. */
  get build() {
    return this.#front?.build ?? null;
  }

  /**
   * Starts the front process of a build. Resolves with the address when it serves, rejects with the reason when it cannot.
   * @param {Build} build
   */
  async start(build) {
    const front = this.#create(build, 'first', []);
    this.#front = front;
    const address = await this.#listen(front);
    this.#record(build);
    front.send({ type: 'serving alone' });
    return address;
  }

  /**
   * Lets another build serve instead of the present one, which goes on when that fails. Rejects with the reason.
   * @param {string} folder
   * @param {(message: string) => void} onProgress
   * @returns {Promise<Build>}
   */
  async takeOver(folder, onProgress) {
    const build = this.#requireBuild(folder);
    if (this.#isTakingOver || !this.#hasServed || this.#isStopping) {
      throw new Error(
        'Another version is just taking over, or the site is starting or stopping: try again in a moment.',
      );
    }
    this.#isTakingOver = true;
    try {
      await this.#replaceBy(build, onProgress);
    } finally {
      this.#isTakingOver = false;
    }
    return build;
  }

  /**
   * @param {Build} build
   * @param {(message: string) => void} onProgress
   */
  async #replaceBy(build, onProgress) {
    const successor = this.#create(build, 'successor', (await this.#front?.mostRead()) ?? []);
    this.#successor = successor;
    try {
      await this.#listen(successor, TAKE_OVER_TIMEOUT_MS);
    } catch (error) {
      await successor.kill();
      throw error;
    } finally {
      this.#successor = null;
    }
    onProgress('It answers; the version before finishes its requests.');
    const former = this.#front;
    this.#front = successor;
    this.#record(build);
    await former?.shutDown(true);
    successor.send({ type: 'serving alone' });
  }

  /** Ends everything in order. */
  stop() {
    this.#isStopping = true;
    this.#stopping ??= (async () => {
      await Promise.all([this.#successor?.kill(), this.#front?.shutDown()]);
      Reflect.get(Object(this.#handle), 'close')?.call(this.#handle);
    })();
    return this.#stopping;
  }

  /** Ends everything at once. */
  kill() {
    for (const front of [this.#successor, this.#front]) front?.child.kill('SIGKILL');
  }

  /** @param {string} folder */
  #requireBuild(folder) {
    const build = findBuild(folder);
    if (!build) throw new Error(`There is no finished version in ${folder}.`);
    if (build.folder === this.#front?.build.folder) throw new Error('It is running already.');
    if (build.protocol !== PROTOCOL) {
      throw new Error('It cannot take over from the one that runs: stop the site, then start it again.');
    }
    return build;
  }

  /**
   * @param {Build} build
   * @param {Occasion} occasion
   * @param {string[]} mostRead
   */
  #create(build, occasion, mostRead) {
    const start = this.options.startProcess ?? ((...args) => new FrontProcess(...args));
    const front = start(build, this.options.environment);
    front.send({ type: 'start', occasion, mostRead });
    front.child.once('exit', () => this.#onExit(front));
    return front;
  }

  /**
   * Gives the port to a front process that is prepared, and resolves with its address when it listens.
   * @param {FrontProcess} front
   * @param {number} [timeoutMs]
   */
  async #listen(front, timeoutMs) {
    const { host, port } = await front.next('prepared', timeoutMs);
    this.#handle ??= await bindPort(host, port);
    front.send({ type: 'listen' }, this.#handle);
    const { address } = await front.next('listening', timeoutMs);
    this.#hasServed = true;
    this.#pauses.serving();
    return address;
  }

  /** @param {Build} build */
  #record(build) {
    // `npm start -- --in-place` runs the project's folder, which is no build.
    if (!findBuild(build.folder)) return;
    try {
      recordBuild(this.options.dataDir, build);
    } catch (error) {
      this.#log(`The version that runs could not be recorded: ${error}`);
    }
  }

  /** @param {FrontProcess} front */
  #onExit(front) {
    if (front !== this.#front || this.#isStopping || !this.#hasServed) return;
    const { exitCode, signalCode } = front.child;
    const reason = front.hung ? 'did not answer any more' : `has ended (${signalCode ?? `code ${exitCode}`})`;
    this.#log(`The front process ${reason} and is started again.`);
    setTimeout(() => void this.#restart(front), this.#pauses.next());
  }

  /** @param {FrontProcess} ended */
  async #restart(ended) {
    // Another build may have taken over during the pause.
    if (this.#isStopping || this.#front !== ended) return;
    const front = this.#create(ended.build, 'restart', []);
    this.#front = front;
    await this.#listen(front).catch((error) =>
      this.#log(`The front process could not be started. ${error.message}`),
    );
  }

  /** @param {string} message */
  #log(message) {
    (this.options.log ?? console.error)(message);
  }
}
