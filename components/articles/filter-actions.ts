import type { Reply } from '@/components/ui/reply';
import type { NameRef } from '@/lib/entries/types';

/** How the choices of filters are looked up by what is typed. */
export interface FilterActions {
  find(input: { field: 'people' | 'topics'; query: string }): Promise<Reply<NameRef[]>>;
  findSeries(input: { query: string }): Promise<Reply<NameRef[]>>;
}
