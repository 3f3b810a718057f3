import type { Reply } from '@/components/ui/reply';
import type { RecordRow } from '@/lib/bilingual-records/types';

/** All sections in the order of the readers' navigation. */
export interface SectionList {
  items: RecordRow[];
}

/** The server actions of the list of sections. */
export interface SectionActions {
  read: () => Promise<Reply<SectionList>>;
  move: (input: { id: string; to: number; seen: string[] }) => Promise<Reply<SectionList>>;
}
