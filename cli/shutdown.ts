import { log } from '@/lib/log';
import { endOnSignals } from './end-on-signals.mjs';

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

/** Ctrl-C, a closed terminal and a service manager's stop end the program in order, with this exit code. */
export function shutdownOnSignals(shutdown: Shutdown, exitCode = 0): void {
  endOnSignals(() => shutdown.finish(), { exitCode });
}
