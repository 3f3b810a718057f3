import type { Failure, SendAnswer, SinceAnswer, StepBatch, Transport } from '@/components/editor/sync/types';
import type { SavedStep } from '@/lib/entries/types';
import { applyInSlices } from '@/lib/richtext/apply-in-slices';
import { documentToJson, storedDocument } from '@/lib/richtext/document';
import type { DocumentJson } from '@/lib/richtext/document-json';
import { StepRefused } from '@/lib/richtext/step-refused';

type Fault = 'offline' | 'lostAnswer' | 'signedOut' | 'unavailable' | 'refused';

function refusalOf(error: unknown): Extract<Failure, { kind: 'refused' }> {
  if (!(error instanceof Error && 'issues' in error)) throw error;
  const { code, issues } = error as unknown as Pick<StepRefused, 'code' | 'issues'>;
  const key = issues[0]?.key ?? '';
  const step = error instanceof StepRefused ? { step: { index: error.step, key } } : {};
  return { kind: 'refused', message: key, tooLarge: code === 'too_large', ...step };
}

/** Saves steps in memory by the same rules as lib/entries (step-server-contract.ts), with faults on demand. */
export class FakeServer {
  readonly steps: SavedStep[] = [];
  /** Faults of the next requests, in order; later requests succeed. */
  faults: Fault[] = [];
  requests = 0;
  /** Greatest number of requests in flight at the same time. */
  maxConcurrent = 0;
  /** How many steps one request may hold. */
  maxSteps = Number.POSITIVE_INFINITY;
  /** The server refuses steps that hold this word. */
  refusedWord: string | null = null;
  private inFlight = 0;
  private current: DocumentJson;
  private readonly firstVersion: number;
  /** The lock of the edition: saves wait for each other. */
  private saving: Promise<unknown> = Promise.resolve();

  constructor(document: DocumentJson, version = 0) {
    this.current = document;
    this.firstVersion = version;
  }

  get version(): number {
    return this.firstVersion + this.steps.length;
  }

  get document(): DocumentJson {
    return this.current;
  }

  get transport(): Transport {
    return {
      send: (batch) => this.answer(() => this.save(batch)),
      since: (version) => this.answer(async () => this.since(version)),
    };
  }

  private async answer<T>(work: () => Promise<T>): Promise<T | Failure> {
    this.requests += 1;
    this.inFlight += 1;
    this.maxConcurrent = Math.max(this.maxConcurrent, this.inFlight);
    await Promise.resolve();
    this.inFlight -= 1;
    const fault = this.faults.shift();
    if (fault === 'lostAnswer') {
      await work();
      return { kind: 'offline' };
    }
    if (fault === 'refused') return { kind: 'refused', message: 'too long' };
    if (fault === 'unavailable') return { kind: 'unavailable', reason: 'busy' };
    return fault ? { kind: fault } : work();
  }

  private save(batch: StepBatch): Promise<SendAnswer> {
    const saved = this.saving.then(() => this.saveAlone(batch));
    this.saving = saved;
    return saved;
  }

  private async saveAlone({ version, clientId, steps, sequences }: StepBatch): Promise<SendAnswer> {
    if (version !== this.version) {
      return { kind: 'behind', version: this.version, steps: this.steps.slice(version - this.firstVersion) };
    }
    if (steps.length > this.maxSteps) return { kind: 'refused', message: 'too large', tooLarge: true };
    // Serialised, because the real server receives steps as JSON.
    const received = JSON.parse(JSON.stringify(steps)) as unknown[];
    const refused = received.findIndex(
      (step) => this.refusedWord && JSON.stringify(step).includes(this.refusedWord),
    );
    if (refused >= 0) return refusalOf(new StepRefused(refused, [{ path: '', key: 'refused word' }]));
    try {
      const { doc } = await applyInSlices(storedDocument(this.current), received);
      this.current = documentToJson(doc);
    } catch (error) {
      return refusalOf(error);
    }
    this.steps.push(
      ...received.map((step, index) => ({ step, clientId, sequence: sequences[index] ?? null })),
    );
    return { kind: 'saved', version: this.version, savedAt: new Date() };
  }

  private since(version: number): SinceAnswer {
    return { kind: 'since', version: this.version, steps: this.steps.slice(version - this.firstVersion) };
  }
}
