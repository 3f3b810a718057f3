import { log } from '@/lib/log';

type Closing = () => Promise<void>;

/** What has to be closed before the program ends; whatever was opened last is closed first. */
export class Shutdown {
  private readonly closings: Closing[] = [];
  private leaving: Promise<void> | null = null;

  add(closing: Closing): void {
    this.closings.push(closing);
  }

  /** Closes everything, once, whatever fails on the way. */
  finish(): Promise<void> {
    this.leaving ??= this.closeAll();
    return this.leaving;
  }

  /** For a fault on the way: closes everything and passes the fault on, unless a signal is ending the program already. */
  async fail(error: unknown): Promise<never> {
    if (this.leaving) return new Promise(() => {});
    await this.finish();
    throw error;
  }

  private async closeAll(): Promise<void> {
    for (let closing = this.closings.pop(); closing; closing = this.closings.pop()) {
      await closing().catch((error: unknown) =>
        log.error({ err: error }, 'Something did not close in order'),
      );
    }
  }
}

/** npm hands every signal on, so that one Ctrl-C arrives twice: only a later one counts as the second. */
const SAME_KEYPRESS = 1_000;

/** Ctrl-C, a closed terminal or a service manager's stop ends the program in order; a second Ctrl-C at once. */
export function shutdownOnSignals(shutdown: Shutdown): void {
  let asked = 0;
  const onSignal = async () => {
    if (asked > 0) {
      if (Date.now() - asked > SAME_KEYPRESS) process.exit(130);
      return;
    }
    asked = Date.now();
    console.log('\nStopping. Press Ctrl-C again to end at once.');
    await shutdown.finish();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  // A closed terminal cannot be written to any more, which must not keep the rest from closing.
  process.stdout.on('error', () => {});
}
