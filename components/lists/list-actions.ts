import type { Reply } from '@/components/ui/reply';
import type { ArrangedList, ListCandidate, ListKey } from '@/lib/lists/types';

interface Change {
  key: ListKey;
  version: number;
}

/** What the page lets its list call. Every change answers the whole list as it is afterwards. */
export interface ListActions {
  read: (input: { key: ListKey }) => Promise<Reply<ArrangedList>>;
  move: (input: Change & { entryId: string; to: number }) => Promise<Reply<ArrangedList>>;
  add: (input: Change & { entryId: string }) => Promise<Reply<ArrangedList>>;
  remove: (input: Change & { entryId: string }) => Promise<Reply<ArrangedList>>;
  update: (input: Change & { shown: number; showsOtherLanguage: boolean }) => Promise<Reply<ArrangedList>>;
  candidates: (input: { key: ListKey; query: string }) => Promise<Reply<ListCandidate[]>>;
}
