import type { Locale } from '@/lib/i18n/locales';
import { FIRST_COMPOSITION } from '@/lib/lists/composition/types';
import type { ListView } from '@/lib/publications/curated-list';
import { listGroups } from '@/lib/publications/front/list-groups';
import { fillGroups } from '@/lib/publications/front/pieces-group';
import type { FrontBlockView, FrontPageView } from '@/lib/publications/front/types';
import { frontPage } from '@/lib/publications/front-page';
import type { ListBlock, PieceCard } from '@/lib/publications/types';

const piecesIn = (blocks: FrontBlockView[], kind: 'picks' | 'newest'): PieceCard[] =>
  blocks.flatMap((block) => (block.kind === kind ? block.pieces : []));

/** The pieces of a front page that nobody has composed. */
export const inFront = ({ lead, blocks }: FrontPageView) => ({
  lead,
  picks: piecesIn(blocks, 'picks'),
  latest: piecesIn(blocks, 'newest'),
});

export const seenFront = async (locale: Locale, view?: ListView) => inFront(await frontPage(locale, view));

/** The lists that stand on the front page by themselves, also with what stands above them there. */
export async function frontLists(locale: Locale, view?: ListView): Promise<ListBlock[]> {
  const groups = await listGroups(FIRST_COMPOSITION, locale, view);
  const shown = groups.map(({ candidates, ...rest }) => ({
    ...rest,
    candidates: candidates.slice(0, rest.take),
  }));
  const filled = await fillGroups(shown);
  return filled.flatMap(({ head: { key, name, path }, pieces }) =>
    pieces.length > 0 ? [{ key, name, path, pieces }] : [],
  );
}
