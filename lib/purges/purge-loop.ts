import type { ChannelSubscriber } from '@/lib/database/database-listener';
import { REPEAT_AFTER_S, type SendOutcome } from './send-due-purges';

/** Announcements can be lost, and purges become due by time alone. */
const POLL_MS = 1_000;

export interface PurgeLoopOptions {
  /** Sends what is due in one transaction. Throws when the database or the program fails. */
  sendDue(): Promise<SendOutcome>;
  /** Called with each error that `sendDue` throws. */
  onError(error: unknown): void;
  log: Record<'info' | 'warn', (details: object, message: string) => void>;
  pollMs?: number;
}

/**
 * Sends purges whenever the database announces new ones, and once a second. A failure of one kind is logged once until the cache
 * confirms purges again.
 */
export class PurgeLoop implements ChannelSubscriber {
  readonly #loggedReasons = new Set<string>();
  readonly #timer: NodeJS.Timeout;
  #repetition: NodeJS.Timeout | undefined;
  #running: Promise<void> | null = null;
  #isRequestedAgain = false;
  #isStopped = false;

  constructor(private readonly options: PurgeLoopOptions) {
    this.#timer = setInterval(() => this.#wake(), options.pollMs ?? POLL_MS).unref();
  }

  onNotification(): void {
    this.#wake();
  }

  onConnect(): void {
    this.#wake();
  }

  /** Resolves when the batch that is being sent has been confirmed or has failed. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearInterval(this.#timer);
    clearTimeout(this.#repetition);
    await this.#running;
  }

  /** A purge that is announced while others are sent may be too late for their batch. */
  #wake(): void {
    this.#isRequestedAgain = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
  }

  async #run(): Promise<void> {
    try {
      while (this.#isRequestedAgain && !this.#isStopped) {
        this.#isRequestedAgain = false;
        const outcome = await this.options.sendDue();
        this.#record(outcome);
        if (outcome.kind !== 'confirmed') continue;
        this.#isRequestedAgain = true;
        this.#scheduleRepetition();
      }
    } catch (error) {
      this.options.onError(error);
    }
  }

  /** The first one, which must not wait for the poll as the later ones may. */
  #scheduleRepetition(): void {
    clearTimeout(this.#repetition);
    this.#repetition = setTimeout(() => this.#wake(), REPEAT_AFTER_S[0] * 1_000).unref();
  }

  #record(outcome: SendOutcome): void {
    if (outcome.kind === 'failed') {
      if (this.#loggedReasons.has(outcome.reason)) return;
      this.#loggedReasons.add(outcome.reason);
      const message = 'The cache in front did not confirm a purge; trying again';
      this.options.log.warn({ reason: outcome.reason }, message);
    } else if (outcome.kind === 'confirmed' && this.#loggedReasons.size > 0) {
      this.#loggedReasons.clear();
      this.options.log.info({}, 'The cache in front confirms purges again');
    }
  }
}
