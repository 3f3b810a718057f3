import type { Reply } from '@/components/ui/reply';
import type { Stored, Values } from '@/components/ui/stored';
import type { BilingualFields } from '@/lib/bilingual-records/types';

/** The server actions of one stored record. */
export interface RecordActions<Fields extends BilingualFields & Values> {
  save: (input: Fields & { id: string; version: number }) => Promise<Reply<{ version: number }>>;
  read: (input: { id: string }) => Promise<Reply<Stored<Fields>>>;
  remove: (input: { id: string }) => Promise<Reply<unknown>>;
}
