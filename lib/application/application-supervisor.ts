import type { ChildProcess } from 'node:child_process';
import { AliveWatch } from './alive-watch.mjs';
import { END_WAITS, FromApplication, SHUT_DOWN } from './messages';

/** A child process that runs the application, and the folder of its sockets. */
export interface ApplicationProcess {
  child: ChildProcess;
  socketFolder: string;
}

export interface SupervisorOptions {
  /** Starts another application process, with sockets of its own. */
  spawn(): ApplicationProcess;
  log: Record<'info' | 'warn' | 'error', (details: object, message: string) => void>;
  /** Limit from the start of a process until it is ready. */
  startTimeoutMs?: number;
  /** Limit for the requests that a process is answering when another one takes its place. */
  shutdownTimeoutMs?: number;
  /** How long a process may say nothing before it counts as one that hangs. */
  aliveTimeoutMs?: number;
  /** Pause before a process is started again after the n-th failure in a row, n counted from 0. */
  restartPauseMs?(failures: number): number;
}

const START_TIMEOUT_MS = 60_000;
const SHUTDOWN_TIMEOUT_MS = 30_000;
const MAX_RESTART_PAUSE_MS = 10_000;

const defaultPauseMs = (failures: number) =>
  failures === 0 ? 0 : Math.min(250 * 2 ** failures, MAX_RESTART_PAUSE_MS);

function exited(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

/**
 * Keeps one application process running: starts it again when it exits, ends it when it hangs, and replaces it when asked to or when it has become too large.
 * A process is replaced only once its successor is ready, and finishes what it is answering.
 */
export class ApplicationSupervisor {
  #current: ApplicationProcess | null = null;
  #starting: Promise<void> | null = null;
  #waiting: ((process: ApplicationProcess) => void)[] = [];
  #processes = new Set<ApplicationProcess>();
  #failures = 0;
  #isStopping = false;
  /** Processes that have ended: by themselves, or because another one took their place. */
  readonly counts = { crashed: 0, replaced: 0 };

  constructor(private readonly options: SupervisorOptions) {}

  /** The process that answers now, or null while there is none. */
  get current(): ApplicationProcess | null {
    return this.#current;
  }

  /** Resolves when the first process is ready. Rejects when it exits or takes too long. */
  async start(): Promise<void> {
    await this.#startOne();
  }

  /** The process that answers, once there is one, or null after the time. */
  whenReady(timeoutMs: number): Promise<ApplicationProcess | null> {
    if (this.#current || this.#isStopping) return Promise.resolve(this.#current);
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(null), timeoutMs);
      this.#waiting.push((process) => {
        clearTimeout(timer);
        resolve(process);
      });
    });
  }

  /** Starts another process and lets it take over when it is ready. The present one goes on when that fails. */
  replace(): Promise<void> {
    this.#starting ??= this.#startOne().finally(() => {
      this.#starting = null;
    });
    return this.#starting;
  }

  /** Has requests answered that only wait for something to happen, because what passes them on is about to end. */
  endWaits(): void {
    for (const { child } of this.#processes) if (child.connected) child.send(END_WAITS, () => {});
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#current = null;
    await Promise.all([...this.#processes].map((process) => this.#shutDown(process)));
  }

  async #startOne(): Promise<void> {
    const process = this.options.spawn();
    this.#processes.add(process);
    const { child } = process;
    void exited(child).then(() => this.#onExit(process));
    // Before it is ready: its first word comes right after, and it may hang before the next one.
    this.#listen(process);
    try {
      await this.#ready(process);
    } catch (error) {
      child.kill('SIGKILL');
      throw error;
    }
    const previous = this.#current;
    this.#current = process;
    this.#failures = 0;
    for (const resolve of this.#waiting.splice(0)) resolve(process);
    if (!previous) return;
    this.counts.replaced += 1;
    void this.#shutDown(previous);
  }

  #ready({ child }: ApplicationProcess): Promise<void> {
    return new Promise((resolve, reject) => {
      const fail = (reason: string) => () => reject(new Error(`the application process ${reason}`));
      const timer = setTimeout(
        fail('was not ready in time'),
        this.options.startTimeoutMs ?? START_TIMEOUT_MS,
      );
      const onExit = fail('ended before it was ready');
      child.once('exit', onExit).once('error', onExit);
      child.on('message', (message) => {
        if (FromApplication.safeParse(message).data?.type !== 'ready') return;
        clearTimeout(timer);
        child.off('exit', onExit);
        resolve();
      });
    });
  }

  #listen(process: ApplicationProcess): void {
    const { child } = process;
    const watch = new AliveWatch(() => this.#onSilent(process), this.options.aliveTimeoutMs);
    child.once('exit', () => watch.stop());
    child.on('message', (message) => {
      const parsed = FromApplication.safeParse(message).data;
      if (parsed?.type === 'alive') watch.heard(parsed);
      if (parsed?.type === 'too large') this.#onTooLarge(process, parsed.megabytes);
    });
  }

  /** One that is shutting down has a limit of its own. */
  #onSilent(process: ApplicationProcess): void {
    if (process !== this.#current) return;
    this.options.log.error({ pid: process.child.pid }, 'The application process hangs and is ended');
    process.child.kill('SIGKILL');
  }

  #onTooLarge(process: ApplicationProcess, megabytes: number): void {
    if (process !== this.#current || this.#starting) return;
    this.options.log.info({ megabytes }, 'The application process is too large and is replaced');
    this.replace().catch((err: unknown) =>
      this.options.log.error({ err }, 'The application process could not be replaced'),
    );
  }

  #onExit(process: ApplicationProcess): void {
    this.#processes.delete(process);
    if (process !== this.#current || this.#isStopping) return;
    this.#current = null;
    this.counts.crashed += 1;
    const { exitCode, signalCode } = process.child;
    this.options.log.error({ exitCode, signalCode }, 'The application process ended and is started again');
    this.#restart();
  }

  #restart(): void {
    const pauseMs = (this.options.restartPauseMs ?? defaultPauseMs)(this.#failures);
    this.#failures += 1;
    setTimeout(() => {
      if (this.#isStopping || this.#current) return;
      this.replace().catch((err: unknown) => {
        this.options.log.error({ err }, 'The application process could not be started');
        if (!this.#isStopping && !this.#current) this.#restart();
      });
    }, pauseMs);
  }

  async #shutDown({ child }: ApplicationProcess): Promise<void> {
    if (child.connected) child.send(SHUT_DOWN, () => {});
    const timer = setTimeout(
      () => child.kill('SIGKILL'),
      this.options.shutdownTimeoutMs ?? SHUTDOWN_TIMEOUT_MS,
    );
    await exited(child);
    clearTimeout(timer);
  }
}
