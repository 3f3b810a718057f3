import { Counter, Histogram, Registry } from 'prom-client';
import { AppError } from '@/lib/errors';

/** Seconds. A query takes milliseconds, a request may take 8 s. */
const BUCKETS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export type SignInOutcome = 'opened' | 'first_step' | 'wrong' | 'limited' | 'busy' | 'failed';
export type SaveOutcome = 'saved' | 'conflict' | 'refused' | 'failed';

function createMeters() {
  const registry = new Registry();
  const registers = [registry];
  const histogram = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Histogram({ name, help, labelNames, registers, buckets: BUCKETS });
  return {
    registry,
    saves: histogram('markaz_save_seconds', 'Saves by an editor, by what is saved and outcome', [
      'part',
      'outcome',
    ]),
    queries: histogram('markaz_database_query_seconds', 'Queries, by the connections that they use', [
      'pool',
    ]),
    renders: histogram('markaz_render_seconds', 'Renders of pages for readers, without waiting', ['outcome']),
    renderWaits: histogram('markaz_render_wait_seconds', 'Waiting of renders for their turn', ['priority']),
    signIns: new Counter<'outcome'>({
      name: 'markaz_sign_ins_total',
      help: 'Attempts to sign in, by outcome',
      labelNames: ['outcome'],
      registers,
    }),
  };
}

// Kept on globalThis because Next bundles this module more than once.
const globals = globalThis as { markazMeters?: ReturnType<typeof createMeters> };
globals.markazMeters ??= createMeters();

/** What is counted and timed in the application process, for METRICS_PORT. No label may have a value for each piece, address or person. */
export const meters = globals.markazMeters;

/** The database or this program is at fault, not the editor. */
const isFailure = (error: unknown) =>
  !(error instanceof AppError) || error.code === 'busy' || error.code === 'unavailable';

function outcomeOf(error: unknown): SaveOutcome {
  if (isFailure(error)) return 'failed';
  return error instanceof AppError && error.code === 'conflict' ? 'conflict' : 'refused';
}

/** Records how a save ended and how long it took. A conflict is thrown, or returned as the status `behind`. */
export async function observeSave<T>(part: 'text' | 'field', save: () => Promise<T>): Promise<T> {
  const end = meters.saves.startTimer({ part });
  try {
    const result = await save();
    end({ outcome: Reflect.get(Object(result), 'status') === 'behind' ? 'conflict' : 'saved' });
    return result;
  } catch (error) {
    end({ outcome: outcomeOf(error) });
    throw error;
  }
}
