import type { SendAnswer, SinceAnswer, StepBatch, Transport } from '@/components/editor/sync/types';
import type { SavedStep } from '@/lib/entries/types';
import { documentToJson, parseDocument } from '@/lib/richtext/document';
import type { DocumentJson } from '@/lib/richtext/document-json';
import { applySteps } from '@/lib/richtext/steps';

type Fault = 'offline' | 'lostAnswer' | 'signedOut' | 'unavailable' | 'refused';

/** Saves steps in memory by the same rules as lib/entries, with faults on demand. */
export class FakeServer {
  readonly steps: SavedStep[] = [];
  /** Faults of the next requests, in order; later requests succeed. */
  faults: Fault[] = [];
  requests = 0;
  /** Greatest number of requests in flight at the same time. */
  maxConcurrent = 0;
  /** How many steps one request may hold. */
  maxSteps = Number.POSITIVE_INFINITY;
  private inFlight = 0;
  private current: DocumentJson;
  private readonly firstVersion: number;

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
      since: (version) => this.answer(() => this.since(version)),
    };
  }

  private async answer<T>(work: () => T): Promise<T | Extract<SendAnswer, { kind: Fault }>> {
    this.requests += 1;
    this.inFlight += 1;
    this.maxConcurrent = Math.max(this.maxConcurrent, this.inFlight);
    await Promise.resolve();
    this.inFlight -= 1;
    const fault = this.faults.shift();
    if (fault === 'lostAnswer') {
      work();
      return { kind: 'offline' };
    }
    if (fault === 'refused') return { kind: 'refused', message: 'too long' };
    if (fault === 'unavailable') return { kind: 'unavailable', reason: 'busy' };
    return fault ? { kind: fault } : work();
  }

  private save({ version, clientId, steps }: StepBatch): SendAnswer {
    if (version !== this.version) {
      return { kind: 'behind', version: this.version, steps: this.steps.slice(version - this.firstVersion) };
    }
    if (steps.length > this.maxSteps) return { kind: 'refused', message: 'too large', tooLarge: true };
    this.current = documentToJson(applySteps(parseDocument(this.current), steps));
    // Serialised, because the real server receives steps as JSON.
    const saved = JSON.parse(JSON.stringify(steps)) as unknown[];
    this.steps.push(...saved.map((step) => ({ step, clientId, sequence: null })));
    return { kind: 'saved', version: this.version, savedAt: new Date() };
  }

  private since(version: number): SinceAnswer {
    return { kind: 'since', version: this.version, steps: this.steps.slice(version - this.firstVersion) };
  }
}
