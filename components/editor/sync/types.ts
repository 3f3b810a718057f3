import type { SavedStep } from '@/lib/entries/types';

/** Steps in ProseMirror's JSON form, and the version of the stored document that the first one applies to. */
export interface StepBatch {
  version: number;
  clientId: string;
  steps: unknown[];
}

/** Why a request failed. */
export type Failure =
  | { kind: 'offline' }
  | { kind: 'signedOut' }
  /** A temporary problem; trying again helps. */
  | { kind: 'unavailable'; reason: UnavailableReason }
  /**
   * The server refuses the request, and repeating it does not help. With `tooLarge`, fewer steps at once may. Without
   * a message or a proxy's status the page is older than the server and must be loaded again.
   */
  | { kind: 'refused'; message: string | null; proxyStatus?: number; tooLarge?: boolean };

/**
 * Why saving fails for now: what the server says of its database, the server's sentence about another failure, or the status
 * with which something in front of the server answered instead of it.
 */
export type UnavailableReason =
  | 'away'
  | 'busy'
  | 'full'
  | 'readOnly'
  | { message: string }
  | { proxyStatus: number };

export type SendAnswer =
  | { kind: 'saved'; version: number; savedAt: Date }
  | { kind: 'behind'; version: number; steps: SavedStep[] }
  | Failure;

export type SinceAnswer = { kind: 'since'; version: number; steps: SavedStep[] } | Failure;

/** Requests to the server. Never throws: failures are answers. */
export interface Transport {
  send(batch: StepBatch): Promise<SendAnswer>;
  /** Every step stored after `version`. */
  since(version: number): Promise<SinceAnswer>;
}

/** The document in the editor, as the sync engine uses it. */
export interface SyncDocument {
  /** Version of the stored document that the first unconfirmed step applies to. */
  version(): number;
  unconfirmed(): unknown[];
  /** Applies steps that the server has stored, and rebases the unconfirmed ones over those of others. */
  receive(steps: readonly SavedStep[]): void;
}

/** Stores unconfirmed steps on this device, so that they survive a crash. `store` never throws. */
export interface StepStore {
  /** False when the browser refuses to store anything. */
  readonly isAvailable: boolean;
  store(steps: { version: number; steps: unknown[] }): void;
}

/** What the save line shows. */
export type SaveState =
  /** `at` is null until something has been saved since the piece was opened. */
  { kind: 'saved'; at: Date | null } | { kind: 'saving' } | Failure;
