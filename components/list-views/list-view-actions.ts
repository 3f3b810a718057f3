import type { Reply } from '@/components/ui/reply';
import type { EntryColumn } from '@/lib/entries/listing/types';
import type { Kind } from '@/lib/i18n/addresses';

/** The server actions of what a user chooses for a list. */
export interface ListViewActions {
  saveView(input: {
    kind: Kind;
    name: string;
    query: string;
    isShared: boolean;
    isReplacing: boolean;
  }): Promise<Reply<unknown>>;
  deleteView(input: { id: string }): Promise<Reply<unknown>>;
  chooseColumns(input: { kind: Kind; columns: EntryColumn[] }): Promise<Reply<unknown>>;
}
