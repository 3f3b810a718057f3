import type { Reply } from '@/components/ui/reply';
import type { ArrangedList, ListCandidate, ListKey } from '@/lib/lists/types';

interface Change {
  key: ListKey;
  version: number;
}

/** The server actions of a list's page. Every change replies with the whole list as stored after it. */
export interface ListActions {
  read: (input: { key: ListKey }) => Promise<Reply<ArrangedList>>;
  move: (input: Change & { entryId: string; to: number }) => Promise<Reply<ArrangedList>>;
  add: (input: Change & { entryId: string }) => Promise<Reply<ArrangedList>>;
  remove: (input: Change & { entryId: string }) => Promise<Reply<ArrangedList>>;
  update: (input: Change & { shown: number; showsOtherLanguage: boolean }) => Promise<Reply<ArrangedList>>;
  candidates: (input: { key: ListKey; query: string }) => Promise<Reply<ListCandidate[]>>;
}
