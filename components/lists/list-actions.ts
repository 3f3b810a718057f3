import type { Reply } from '@/components/ui/reply';
import type { ArrangedList, ListCandidate, ListChanged, ListKey, ListWindow } from '@/lib/lists/types';

interface Change {
  key: ListKey;
  version: number;
}

type EntryChange = Change & { entryId: string };

/** The server actions of a list's page. A change replies with the new version alone, because lists can be long. */
export interface ListActions {
  read: (input: ListWindow & { key: ListKey }) => Promise<Reply<ArrangedList>>;
  move: (input: EntryChange & { to: number; displaced: string | null }) => Promise<Reply<ListChanged>>;
  unpin: (input: EntryChange) => Promise<Reply<ListChanged>>;
  add: (input: EntryChange) => Promise<Reply<ListChanged>>;
  remove: (input: EntryChange) => Promise<Reply<ListChanged>>;
  update: (input: Change & { shown: number; showsOtherLanguage: boolean }) => Promise<Reply<ListChanged>>;
  candidates: (input: { key: ListKey; query: string }) => Promise<Reply<ListCandidate[]>>;
}
