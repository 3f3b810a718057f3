import { createVisitorLimit } from '@/lib/page-cache/visitor-limit';
import type { CountedPage } from './counted-page';

/** One network may be that of many readers, who open a page once in a while; programs ask without pause. */
const OF_A_NETWORK = { atOnce: 120, perSecond: 1 / 5 };

/** Of one piece, so that no network makes it the most read one: 66 in a week. */
const OF_A_PIECE = { atOnce: 10, perSecond: 1 / (3 * 3_600) };

/** Of other pages, which are in no order of the most read. */
const OF_ANOTHER_PAGE = { atOnce: 20, perSecond: 1 / 60 };

/**
 * A piece whose allowance is whole again after 30 hours may be forgotten, none before: in that time a network that invents addresses fills half of
 * these. Some 400 bytes each.
 */
const MAX_PIECES = 50_000;

/** Decides whether a view counts, by the network that it comes from. */
export function createViewLimit(now?: () => number) {
  const mayNetwork = createVisitorLimit({ ...OF_A_NETWORK, now });
  const mayPiece = createVisitorLimit({ ...OF_A_PIECE, now, max: MAX_PIECES });
  const mayOther = createVisitorLimit({ ...OF_ANOTHER_PAGE, now });
  return (network: string, page: CountedPage): boolean => {
    // First, so that no network fills the memory of the other limits.
    if (!mayNetwork(network)) return false;
    // A piece that has one language is shown on the pages of the other one too.
    if (page.sort === 'piece') return mayPiece(`${network} ${page.kind} ${page.slugFolded}`);
    return mayOther(`${network} ${page.sort} ${page.locale}`);
  };
}
