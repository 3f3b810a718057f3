import type { Reply } from '@/components/ui/reply';
import type { MarkedCurrent } from '@/lib/publishing/types';

/** The server actions about an edition that is behind. */
export interface TranslationActions {
  /** It is up to date as it is, after the updates of the other edition up to this version of it. */
  markCurrent(input: { editionId: string; lastNumber: number }): Promise<Reply<MarkedCurrent>>;
  undoMarkCurrent(input: MarkedCurrent & { editionId: string }): Promise<Reply<unknown>>;
}
