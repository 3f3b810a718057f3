import { MAX_BATCH_STEPS, type SentStep } from './next-batch';
import { retryDelay } from './retry-delay';
import type {
  AsideText,
  Failure,
  RefusedStep,
  SaveState,
  SendAnswer,
  StepBatch,
  StepStore,
  SyncDocument,
  Transport,
} from './types';

/** Saves this long after the last change, and at the latest MAX_WAIT_MS after the first unsaved one. */
const PAUSE_MS = 600;
const MAX_WAIT_MS = 2_000;

/** Merging has the effect of the single steps; should it ever not, they are sent one by one before any is given up. */
const DOES_NOT_APPLY = 'document.stepDoesNotApply';

interface Options {
  document: SyncDocument;
  transport: Transport;
  stepStore: StepStore;
  clientId: string;
  onState: (state: SaveState) => void;
}

const isFailure = (state: SaveState): state is Failure => state.kind !== 'saved' && state.kind !== 'saving';

/**
 * Sends the writer's unconfirmed steps to the server, one request at a time, and applies those of others to the
 * document. The state is `saved` only when the server has stored every step. After a failure the steps stay in the
 * document and in the step store, and are sent again after the retry delay.
 */
export class SyncEngine {
  private readonly options: Options;
  private state: SaveState = { kind: 'saved', at: null };
  private savedAt: Date | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private firstUnsavedAt = 0;
  private attempts = 0;
  /** Halved when the server refuses a batch as too large, doubled after each batch that it accepts. */
  private maxSteps = MAX_BATCH_STEPS;
  /** Off from the refusal of a merged step that did not apply until the server accepts a batch. */
  private merging = true;
  private running: Promise<void> | null = null;
  private flushing = false;
  private refreshing = false;
  private stopped = false;
  /** The request in flight. */
  private inFlight: StepBatch | null = null;
  /** While the engine changes the document itself, what is stored on the device waits for the text beside the document. */
  private applying = false;

  constructor(options: Options) {
    this.options = options;
  }

  /** Must be called after every change of the document. */
  changed(): void {
    if (this.stopped || this.applying) return;
    this.storeUnconfirmed();
    if (this.running) return;
    if (!isFailure(this.state)) this.setState({ kind: 'saving' });
    // A change may make refused steps acceptable. After other failures the retry is scheduled already.
    if (!isFailure(this.state) || this.state.kind === 'refused') this.scheduleAfterPause();
  }

  /** Sends every unconfirmed step without a pause. Returns whether the server has stored all of them. */
  async flush(): Promise<boolean> {
    this.flushing = true;
    await this.run();
    this.flushing = false;
    return !this.hasUnsaved();
  }

  /**
   * Retries what failed, or fetches the steps of others. Called when the tab or the connection becomes active again.
   */
  async refresh(): Promise<void> {
    this.refreshing = true;
    await this.run();
  }

  hasUnsaved(): boolean {
    return this.options.document.hasUnconfirmed();
  }

  /** The request in flight when it holds every unsaved change and nothing has failed before; otherwise null. */
  get wholeRequest(): StepBatch | null {
    const { lastSequence } = this.options.document;
    const isWhole = this.inFlight?.sequences.at(-1) === lastSequence;
    return isWhole && !isFailure(this.state) ? this.inFlight : null;
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
    let hasMore = !this.stopped;
    while (hasMore) {
      if (this.hasUnsaved()) hasMore = await this.sendBatch();
      else if (this.refreshing) hasMore = await this.fetchNew();
      else hasMore = this.finish();
    }
  }

  private finish(): false {
    this.setState({ kind: 'saved', at: this.savedAt });
    return false;
  }

  /** Returns whether the exchange continues without a pause. */
  private async sendBatch(): Promise<boolean> {
    const { document, transport, clientId } = this.options;
    const version = document.version();
    const { steps, isLast } = document.nextBatch({ maxSteps: this.maxSteps, merging: this.merging });
    if (!isFailure(this.state)) this.setState({ kind: 'saving' });
    const sequences = steps.map(({ last }) => last);
    const batch = { version, clientId, steps: steps.map(({ step }) => step), sequences };
    this.inFlight = batch;
    const answer = await transport.send(batch);
    this.inFlight = null;
    if (answer.kind === 'refused') return this.handleRefusal(answer, steps);
    if (answer.kind !== 'saved' && answer.kind !== 'behind') return this.fail(answer);
    this.maxSteps = Math.min(MAX_BATCH_STEPS, this.maxSteps * 2);
    this.refreshing = false;
    if (answer.kind === 'behind') return this.receive(() => document.receive(answer.steps));
    this.merging = true;
    this.savedAt = answer.savedAt;
    this.setState({ kind: 'saving' });
    this.receive(() => document.confirm(steps.length, steps.at(-1)?.last ?? 0));
    // Steps typed during the request wait for the next pause, except while flushing.
    if (this.flushing || !isLast || !this.hasUnsaved()) return true;
    this.scheduleAfterPause();
    return false;
  }

  private handleRefusal(answer: Extract<SendAnswer, { kind: 'refused' }>, steps: SentStep[]): boolean {
    if (answer.tooLarge && steps.length > 1) return this.halveBatch(steps.length);
    const refused = answer.step && steps[answer.step.index];
    if (!answer.step || !refused) return this.fail(answer);
    return this.setAside(refused, answer.step, answer.message);
  }

  /** Goes on without the step that the server refuses, with its text beside the document. */
  private setAside({ first, last }: SentStep, { key }: RefusedStep, reason: string | null): true {
    const wasMerged = this.merging && last > first;
    if (wasMerged && key === DOES_NOT_APPLY) this.merging = false;
    else {
      const words = this.apply(() => this.options.document.setAside({ first, last }));
      this.storeUnconfirmed(words === '' ? undefined : { words, reason });
    }
    return true;
  }

  private halveBatch(refusedSteps: number): true {
    this.maxSteps = Math.ceil(refusedSteps / 2);
    return true;
  }

  private async fetchNew(): Promise<boolean> {
    this.refreshing = false;
    const { document, transport } = this.options;
    const version = document.version();
    const answer = await transport.since(version);
    if (answer.kind === 'since') {
      if (document.version() === version) this.receive(() => document.receive(answer.steps));
      if (isFailure(this.state)) this.setState({ kind: 'saving' });
      return true;
    }
    // Nothing is unsaved, so the only failure to show is the one that would prevent saving what is typed next. One that is shown
    // already is asked about again, because what is typed meanwhile waits for that.
    if (answer.kind === 'signedOut' || isFailure(this.state)) return this.fail(answer);
    return this.hasUnsaved();
  }

  private receive(change: () => void): boolean {
    this.attempts = 0;
    try {
      this.apply(change);
    } catch {
      // A newer build of the editor made steps that this page cannot parse: the page must be loaded again.
      return this.fail({ kind: 'refused', message: null });
    }
    this.storeUnconfirmed();
    return true;
  }

  private apply<T>(change: () => T): T {
    this.applying = true;
    try {
      return change();
    } finally {
      this.applying = false;
    }
  }

  private fail(failure: Failure): false {
    // With nothing to send, the retry fetches instead, to find out whether the server answers again.
    this.refreshing = !this.hasUnsaved();
    this.setState(failure);
    if (failure.kind !== 'refused' && !this.stopped) {
      this.timer = setTimeout(() => this.run(), retryDelay(failure.kind, this.attempts));
      this.attempts += 1;
    }
    return false;
  }

  private scheduleAfterPause(): void {
    const now = Date.now();
    if (this.timer === undefined) this.firstUnsavedAt = now;
    clearTimeout(this.timer);
    const maxDelay = this.firstUnsavedAt + MAX_WAIT_MS - now;
    this.timer = setTimeout(() => this.run(), Math.max(0, Math.min(PAUSE_MS, maxDelay)));
  }

  private storeUnconfirmed(aside?: AsideText): void {
    const { document, stepStore } = this.options;
    stepStore.store({ version: document.version(), changes: document.unconfirmed() }, aside);
  }

  private setState(state: SaveState): void {
    this.state = state;
    this.options.onState(state);
  }
}
