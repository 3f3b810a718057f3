import type { SendAnswer, SinceAnswer, StepBatch, Transport } from '@/components/editor/sync/types';
import type { SavedStep } from '@/lib/entries/types';
import { documentToJson, parseDocument } from '@/lib/richtext/document';
import type { DocumentJson } from '@/lib/richtext/document-json';
import { applySteps } from '@/lib/richtext/steps';

type Trouble = 'offline' | 'lostAnswer' | 'signedOut' | 'unavailable' | 'refused';

/** The newsroom's saving, in memory: the same rules as the room's, and faults on demand. */
export class FakeServer {
  readonly steps: SavedStep[] = [];
  /** What goes wrong with the next requests, in order; then everything works. */
  troubles: Trouble[] = [];
  requests = 0;
  /** Greatest number of requests that were under way at once. */
  atOnce = 0;
  /** How many steps it takes at once. */
  takes = Number.POSITIVE_INFINITY;
  private underWay = 0;
  private current: DocumentJson;
  private readonly base: number;

  constructor(document: DocumentJson, version = 0) {
    this.current = document;
    this.base = version;
  }

  get version(): number {
    return this.base + this.steps.length;
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

  private async answer<T>(work: () => T): Promise<T | Extract<SendAnswer, { kind: Trouble }>> {
    this.requests += 1;
    this.underWay += 1;
    this.atOnce = Math.max(this.atOnce, this.underWay);
    await Promise.resolve();
    this.underWay -= 1;
    const trouble = this.troubles.shift();
    if (trouble === 'lostAnswer') {
      work();
      return { kind: 'offline' };
    }
    if (trouble === 'refused') return { kind: 'refused', message: 'too long' };
    if (trouble === 'unavailable') return { kind: 'unavailable', message: 'busy' };
    return trouble ? { kind: trouble } : work();
  }

  private save({ version, clientId, steps }: StepBatch): SendAnswer {
    if (version !== this.version) {
      return { kind: 'behind', version: this.version, steps: this.steps.slice(version - this.base) };
    }
    if (steps.length > this.takes) return { kind: 'refused', message: 'too large', tooLarge: true };
    this.current = documentToJson(applySteps(parseDocument(this.current), steps));
    // As JSON, because that is how steps arrive.
    const saved = JSON.parse(JSON.stringify(steps)) as unknown[];
    this.steps.push(...saved.map((step) => ({ step, clientId })));
    return { kind: 'saved', version: this.version, savedAt: new Date() };
  }

  private since(version: number): SinceAnswer {
    return { kind: 'since', version: this.version, steps: this.steps.slice(version - this.base) };
  }
}
