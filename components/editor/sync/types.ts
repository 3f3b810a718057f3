import type { SavedStep } from '@/lib/entries/types';
import type { BatchLimits, SentStep } from './next-batch';
import type { ChangeJson } from './numbered-change';
import type { Rebased } from './rebase-unconfirmed';

/** Steps in ProseMirror's JSON form, and the version of the stored document that the first one applies to. */
export interface StepBatch {
  version: number;
  clientId: string;
  steps: unknown[];
  /** For each step, the number of the tab's change that it is or ends with. */
  sequences: number[];
}

/** Why a request failed. */
export type Failure =
  | { kind: 'offline' }
  | { kind: 'signedOut' }
  /** A temporary problem; trying again helps. */
  | { kind: 'unavailable'; reason: UnavailableReason }
  /**
   * The server refuses the request, and repeating it does not help. With `tooLarge`, fewer steps at once may, and with
   * `step`, the others without it. Without a message or a proxy's status the page is older than the server and must be
   * loaded again. With `isClosed`, the user may no longer change the text.
   */
  | {
      kind: 'refused';
      message: string | null;
      proxyStatus?: number;
      tooLarge?: boolean;
      step?: RefusedStep;
      isClosed?: true;
    };

/** The index of a step in the request that refuses it, and the key of the reason. */
export interface RefusedStep {
  index: number;
  key: string;
}

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
  /** Version of the stored document that the first unconfirmed change applies to. */
  version(): number;
  hasUnconfirmed(): boolean;
  unconfirmed(): ChangeJson[];
  /** The number of the latest change. */
  readonly lastSequence: number;
  /** The next steps to send, and whether no change is left after them. */
  nextBatch(limits: BatchLimits): { steps: SentStep[]; isLast: boolean };
  /** The server has stored so many steps of this tab, the last of them with this number. */
  confirm(steps: number, sequence: number): void;
  /** Applies steps that the server has stored, and rebases the unconfirmed ones over those of others. */
  receive(saved: readonly SavedStep[]): void;
  /** Applies the changes of a closed tab, of which a request may still reach the server. */
  adopt(rebased: Pick<Rebased, 'transaction' | 'origins'>): void;
  /** Takes the changes with these numbers out, and returns their text and that of changes that cannot stay without them. */
  setAside(numbers: { first: number; last: number }): string;
}

/** Unconfirmed changes as they are kept on the device. */
export interface KeptChanges {
  version: number;
  changes: ChangeJson[];
}

/** Text that is no longer in the document although its writer did not delete it, and why the server refused it, if it did. */
export interface AsideText {
  words: string;
  reason: string | null;
}

/** Stores unconfirmed changes on this device, so that they survive a crash. No method ever throws. */
export interface StepStore {
  /** False when the browser refuses to store anything. */
  readonly isAvailable: boolean;
  /** `aside` is stored at the same moment, so that a crash neither loses nor repeats it. */
  store(kept: KeptChanges, aside?: AsideText): void;
}

/** What the save line shows. */
export type SaveState =
  /** `at` is null until something has been saved since the piece was opened. */
  { kind: 'saved'; at: Date | null } | { kind: 'saving' } | Failure;
