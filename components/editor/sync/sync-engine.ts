import { batchOf, MAX_COUNT } from './batch-of';
import { retryDelay } from './retry-delay';
import type { Failure, SaveState, StepStore, SyncDocument, Transport } from './types';

/** After the last key press; and at the latest after the first one that is not saved yet. In milliseconds. */
const PAUSE = 600;
const LONGEST_WAIT = 2_000;

interface Parts {
  document: SyncDocument;
  transport: Transport;
  stepStore: StepStore;
  clientId: string;
  onState: (state: SaveState) => void;
}

const isFailure = (state: SaveState): state is Failure => state.kind !== 'saved' && state.kind !== 'saving';

/**
 * Brings the writer's steps to the server, one request at a time, and those of others into the editor. "Saved" is
 * said only when the server has everything. Whatever goes wrong, the steps stay in the document and in the stepStore, and
 * go out again when there is hope.
 */
export class SyncEngine {
  private readonly parts: Parts;
  private state: SaveState = { kind: 'saved', at: null };
  private savedAt: Date | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waitingSince = 0;
  private attempts = 0;
  /** How many steps go at once: fewer after the server found them too large together. */
  private count = MAX_COUNT;
  private running: Promise<void> | null = null;
  private urgent = false;
  private refreshing = false;
  private stopped = false;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** To be called after every change that the writer made. */
  changed(): void {
    if (this.stopped) return;
    this.keep();
    if (this.running) return;
    if (!isFailure(this.state)) this.show({ kind: 'saving' });
    // What was refused may be acceptable now; a lost connection has its own rhythm.
    if (!isFailure(this.state) || this.state.kind === 'refused') this.scheduleAfterPause();
  }

  /** Sends everything at once; true when the server has it all. */
  async flush(): Promise<boolean> {
    this.urgent = true;
    await this.run();
    this.urgent = false;
    return !this.hasUnsaved();
  }

  /** Looks for steps of others, or tries again what failed: when the tab or the connection comes back. */
  async refresh(): Promise<void> {
    this.refreshing = true;
    await this.run();
  }

  hasUnsaved(): boolean {
    return this.parts.document.unconfirmed().length > 0;
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private run(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.running ??= this.exchange().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async exchange(): Promise<void> {
    let goesOn = !this.stopped;
    while (goesOn) {
      if (this.hasUnsaved()) goesOn = await this.sendBatch();
      else if (this.refreshing) goesOn = await this.fetchNew();
      else goesOn = this.rest();
    }
  }

  private rest(): false {
    this.show({ kind: 'saved', at: this.savedAt });
    return false;
  }

  /** Whether to go on at once. */
  private async sendBatch(): Promise<boolean> {
    const { document, transport, clientId } = this.parts;
    const version = document.version();
    const all = document.unconfirmed();
    const steps = batchOf(all, this.count);
    if (!isFailure(this.state)) this.show({ kind: 'saving' });
    const answer = await transport.send({ version, clientId, steps });
    if (answer.kind === 'refused' && answer.tooLarge && steps.length > 1) return this.divide(steps.length);
    if (answer.kind !== 'saved' && answer.kind !== 'behind') return this.fail(answer);
    this.count = Math.min(MAX_COUNT, this.count * 2);
    this.refreshing = false;
    if (answer.kind === 'behind') return this.take(answer.steps);
    this.savedAt = answer.savedAt;
    this.show({ kind: 'saving' });
    this.take(steps.map((step) => ({ step, clientId })));
    // What was typed meanwhile waits for the next pause, unless somebody is waiting for it.
    if (this.urgent || steps.length < all.length || !this.hasUnsaved()) return true;
    this.scheduleAfterPause();
    return false;
  }

  private divide(refused: number): true {
    this.count = Math.ceil(refused / 2);
    return true;
  }

  private async fetchNew(): Promise<boolean> {
    this.refreshing = false;
    const { document, transport } = this.parts;
    const version = document.version();
    const answer = await transport.since(version);
    if (answer.kind === 'since') {
      if (document.version() === version) this.take(answer.steps);
      if (isFailure(this.state)) this.show({ kind: 'saving' });
      return true;
    }
    // Nothing of the writer's is at stake, so only what they must know before typing on is said.
    return answer.kind === 'signedOut' ? this.fail(answer) : this.hasUnsaved();
  }

  private take(steps: Parameters<SyncDocument['receive']>[0]): boolean {
    this.attempts = 0;
    try {
      if (steps.length > 0) this.parts.document.receive(steps);
    } catch {
      // Steps that this page cannot read, made by a newer version of it: only loading it anew helps.
      return this.fail({ kind: 'refused', message: null });
    }
    this.keep();
    return true;
  }

  private fail(failure: Failure): false {
    // With nothing to send, asking is the only way to find out that it works again.
    this.refreshing = !this.hasUnsaved();
    this.show(failure);
    if (failure.kind !== 'refused' && !this.stopped) {
      this.timer = setTimeout(() => this.run(), retryDelay(failure.kind, this.attempts));
      this.attempts += 1;
    }
    return false;
  }

  private scheduleAfterPause(): void {
    const now = Date.now();
    if (this.timer === undefined) this.waitingSince = now;
    clearTimeout(this.timer);
    const longest = this.waitingSince + LONGEST_WAIT - now;
    this.timer = setTimeout(() => this.run(), Math.max(0, Math.min(PAUSE, longest)));
  }

  private keep(): void {
    const { document, stepStore } = this.parts;
    stepStore.keep({ version: document.version(), steps: document.unconfirmed() });
  }

  private show(state: SaveState): void {
    this.state = state;
    this.parts.onState(state);
  }
}
