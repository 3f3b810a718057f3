import { readersDb } from '@/lib/db';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import { readComposition } from '@/lib/lists/composition/stored-composition';
import { type Composition, FIRST_COMPOSITION, type FrontBlock } from '@/lib/lists/composition/types';
import { SHOWN_MAX } from '@/lib/lists/types';
import { piecesKey } from '@/lib/public-changes/keys';
import { recorded, recordReads } from '@/lib/public-changes/record-reads';
import { isolatedHtml } from '@/lib/richtext/isolated-html';
import { findList, type ListView, readShown } from './curated-list';
import { type ListGroup, listGroups } from './front/list-groups';
import { type Candidate, fillGroups, type PiecesGroup, withoutRepeats } from './front/pieces-group';
import { type SectionBlock, sectionGroups } from './front/section-groups';
import { findSeriesWithIssues, type SeriesBlock, seriesBlock } from './front/series-blocks';
import type { FrontBlockView, FrontPageView, PiecesHead } from './front/types';
import { type CardRow, NEWEST_FIRST } from './piece-card';
import { summaryOf } from './summary';
import type { PieceCard } from './types';

type Head = PiecesHead | { kind: 'lead' };
/** A block of the page: of pieces, or ready. */
type Part = PiecesGroup<Head> | FrontBlockView;

/** The newest articles that are read: enough even when everything that stands above them is among them. */
const NEWEST_READ = 200 + SHOWN_MAX;

const isGroup = (part: Part): part is PiecesGroup<Head> => 'candidates' in part;

/**
 * The front page: its lead, then the blocks of its composition in their order. The first published entry of the editors' list is the lead; when nothing of
 * it is published, the newest article. No entry appears twice, and a block without anything is left out.
 */
export async function frontPage(locale: Locale, view?: ListView): Promise<FrontPageView> {
  const list = await findList('front-page', locale, 'immediate', view);
  const composition = readComposition(list.blocks) ?? FIRST_COMPOSITION;
  const [chosen, newest, partsOf] = await Promise.all([
    readShown(list, locale, 'immediate', list.shown),
    findNewest(locale),
    readParts(composition, locale, view),
  ]);
  const arranged = { lead: chosen.length > 0 ? chosen : newest, picks: chosen.slice(1), newest };
  const parts: Part[] = [
    { head: { kind: 'lead' }, take: 1, candidates: arranged.lead },
    ...composition.flatMap((block) => partsOf(block, arranged)),
  ];
  const filled = await fillGroups(withoutRepeats(parts.filter(isGroup)));
  const [lead, ...others] = filled;
  const [row, card] = [lead?.rows[0], lead?.pieces[0]];
  return {
    lead: row && card ? await toLead(row, card) : null,
    blocks: parts.slice(1).flatMap((part): FrontBlockView[] => {
      if (!isGroup(part)) return [part];
      const { head, pieces } = others.shift() ?? {};
      return head && head.kind !== 'lead' && pieces?.length ? [{ ...head, pieces }] : [];
    }),
  };
}

interface Arranged {
  picks: Candidate[];
  newest: Candidate[];
}

/** Reads what the blocks need beside the list of the front page and the newest articles, and answers what each of them consists of. */
async function readParts(composition: Composition, locale: Locale, view?: ListView) {
  const ofKinds = <Block extends FrontBlock>(...kinds: Block['kind'][]) =>
    composition.filter((block): block is Block => kinds.some((kind) => kind === block.kind));
  const [lists, sections, series] = await Promise.all([
    listGroups(composition, locale, view),
    sectionGroups(ofKinds<SectionBlock>('section', 'sections'), locale),
    ofKinds<SeriesBlock>('latest-issue', 'series').length > 0 ? findSeriesWithIssues(locale) : [],
  ]);
  const named = ofKinds<Extract<FrontBlock, { kind: 'list' }>>('list').map(({ id }) => id);
  const shownOf = (block: FrontBlock): ListGroup[] =>
    lists.filter(({ id }) => (block.kind === 'list' ? id === block.id : !named.includes(id)));

  return (block: FrontBlock, { picks, newest }: Arranged): Part[] => {
    switch (block.kind) {
      case 'center-news':
      case 'most-read':
        return [{ kind: block.kind }];
      case 'picks':
        return [{ head: { kind: 'picks' }, take: picks.length, candidates: picks }];
      case 'newest':
        return [{ head: { kind: 'newest' }, take: block.count, candidates: newest }];
      case 'list':
      case 'lists':
        return shownOf(block);
      case 'section':
      case 'sections':
        return sections.get(block) ?? [];
      default:
        return seriesBlock(block, series);
    }
  };
}

// The lead is shown alone in large type: without a standfirst, the beginning of its text is shown instead.
async function toLead(row: CardRow, card: PieceCard): Promise<PieceCard> {
  if (card.standfirst) return card;
  const { entryId, locale } = row;
  const text = await recorded(() =>
    readersDb().publication.findUnique({
      where: { entryId_locale: { entryId, locale } },
      select: { bodyText: true },
    }),
  );
  const standfirst = summaryOf('', text?.bodyText ?? '');
  return { ...card, standfirst, standfirstHtml: isolatedHtml(standfirst, directionOf(locale)) };
}

async function findNewest(locale: Locale): Promise<Candidate[]> {
  recordReads([piecesKey('article', locale)], 'immediate');
  return recorded(() =>
    readersDb().publication.findMany({
      where: { locale, kind: 'article' },
      orderBy: NEWEST_FIRST,
      select: { id: true, entryNumber: true },
      take: NEWEST_READ,
    }),
  );
}
