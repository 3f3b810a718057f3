import { log } from '@/lib/log';

type Task = () => Promise<void>;

/** Collects the tasks that end the program in order: servers, pools, the database. The task that was added last runs first. */
export class Shutdown {
  private readonly tasks: Task[] = [];
  private finishing: Promise<void> | null = null;

  add(task: Task): void {
    this.tasks.push(task);
  }

  /** Runs every task once, also when some of them fail. Later calls wait for the same run. */
  finish(): Promise<void> {
    this.finishing ??= this.runTasks();
    return this.finishing;
  }

  /** Finishes after an error and throws it again. While a signal already ends the program, it never settles: the error is a result of that. */
  async fail(error: unknown): Promise<never> {
    if (this.finishing) return new Promise(() => {});
    await this.finish();
    throw error;
  }

  private async runTasks(): Promise<void> {
    for (let task = this.tasks.pop(); task; task = this.tasks.pop()) {
      await task().catch((error: unknown) => log.error({ err: error }, 'A part of the shutdown failed'));
    }
  }
}

/** npm passes signals on, so one Ctrl-C arrives twice. A signal counts as the second Ctrl-C only after this time. */
const SAME_KEYPRESS_MS = 1_000;

/**
 * Ctrl-C, a closed terminal and a service manager's stop end the program in order, with this exit code. A second Ctrl-C ends it at
 * once.
 */
export function shutdownOnSignals(shutdown: Shutdown, exitCode = 0): void {
  let signalledAt = 0;
  const onSignal = async () => {
    if (signalledAt > 0) {
      if (Date.now() - signalledAt > SAME_KEYPRESS_MS) process.exit(130);
      return;
    }
    signalledAt = Date.now();
    console.log('\nStopping. Press Ctrl-C again to end at once.');
    await shutdown.finish();
    process.exit(exitCode);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  // Writing to a closed terminal fails, and the error must not interrupt the shutdown.
  process.stdout.on('error', () => {});
}
