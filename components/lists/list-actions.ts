import type { ListReleaseActions } from '@/components/releases/release-actions';
import type { Reply } from '@/components/ui/reply';
import type { Choice } from '@/lib/bilingual-records/types';
import type { Composition } from '@/lib/lists/composition/types';
import type { MadeArrangements } from '@/lib/lists/history/types';
import type {
  ArrangedList,
  ListCandidate,
  ListChanged,
  ListFound,
  ListKey,
  ListStanding,
  PinDetails,
  RuleChange,
  RuleTerm,
} from '@/lib/lists/types';
import type { ListWindow } from '@/lib/lists/window/types';

interface Change {
  key: ListKey;
  version: number;
}

type EntryChange = Change & { entryId: string };

/** What the form below a list changes. */
export interface ListSettingsChange {
  shown: number;
  showsOtherLanguage: boolean;
  rule?: RuleChange;
}

/** The server actions of a list's page. A change replies with the new version alone, because lists can be long. */
export interface ListActions extends ListReleaseActions {
  read: (input: ListWindow & { key: ListKey }) => Promise<Reply<ArrangedList>>;
  move: (
    input: EntryChange & { to: number; displaced: string | null; shares: boolean },
  ) => Promise<Reply<ListChanged>>;
  unpin: (input: EntryChange) => Promise<Reply<ListChanged>>;
  add: (input: EntryChange) => Promise<Reply<ListChanged>>;
  remove: (input: EntryChange) => Promise<Reply<ListChanged>>;
  update: (input: Change & ListSettingsChange) => Promise<Reply<ListChanged>>;
  candidates: (input: { key: ListKey; query: string }) => Promise<Reply<ListCandidate[]>>;
  /** Items of the list by words of their titles. */
  find: (input: { key: ListKey; query: string }) => Promise<Reply<ListFound>>;
  ruleChoices: (input: { term: RuleTerm; query: string }) => Promise<Reply<Choice[]>>;
  describePin: (input: EntryChange & PinDetails) => Promise<Reply<ListChanged>>;
  describe: (input: Change & ListStanding) => Promise<Reply<ListChanged>>;
  compose: (input: { version: number; blocks: Composition }) => Promise<Reply<ListChanged>>;
  startDraft: (input: Change) => Promise<Reply<ListChanged>>;
  publishDraft: (input: Change) => Promise<Reply<ListChanged>>;
  discardDraft: (input: Change) => Promise<Reply<ListChanged>>;
  restore: (input: Change & { to: number; describes: boolean }) => Promise<Reply<ListChanged>>;
  arrangements: (input: { key: ListKey; before?: number }) => Promise<Reply<MadeArrangements>>;
  deleteList: (input: { key: ListKey }) => Promise<Reply<void>>;
}
