import type { SavedStep } from '@/lib/entries/types';

/** Steps as they travel: ProseMirror's JSON, and the version of the stored document that the first one follows. */
export interface StepBatch {
  version: number;
  clientId: string;
  steps: unknown[];
}

/** Why nothing came of a request, whatever it was. */
export type Failure =
  | { kind: 'offline' }
  | { kind: 'signedOut' }
  /** The server is in trouble and says so; trying again helps. */
  | { kind: 'unavailable'; message: string | null }
  /** The server will not take this; trying the same again does not help (fewer steps may, where they were too large). Without a message the page itself is out of date. */
  | { kind: 'refused'; message: string | null; tooLarge?: boolean };

export type SendAnswer =
  | { kind: 'saved'; version: number; savedAt: Date }
  | { kind: 'behind'; version: number; steps: SavedStep[] }
  | Failure;

export type SinceAnswer = { kind: 'since'; version: number; steps: SavedStep[] } | Failure;

/** The way to the server. Never throws: what goes wrong is an answer. */
export interface Transport {
  send(batch: StepBatch): Promise<SendAnswer>;
  since(version: number): Promise<SinceAnswer>;
}

/** The document in the editor, as the sync engine sees it. */
export interface SyncDocument {
  /** Version of the stored document on which the unconfirmed steps stand. */
  version(): number;
  unconfirmed(): unknown[];
  /** Takes in steps that the server has stored; unconfirmed ones are rebased over those of others. */
  receive(steps: readonly SavedStep[]): void;
}

/** Where unconfirmed steps outlive a crash. Keeping never throws; `works` says whether it can be relied on. */
export interface StepStore {
  readonly works: boolean;
  keep(steps: { version: number; steps: unknown[] }): void;
}

/** What the writer is told about their text. */
export type SaveState =
  /** `at` is null until something has been saved since the piece was opened. */
  { kind: 'saved'; at: Date | null } | { kind: 'saving' } | Failure;
