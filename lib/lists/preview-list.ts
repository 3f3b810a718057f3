import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { found, permit } from '@/lib/errors';
import { parsePiecePath } from '@/lib/i18n/addresses';
import { type Locale, localised } from '@/lib/i18n/locales';
import { AS_SEEN, type ListView } from '@/lib/publications/curated-list';
import { isActivePinSql } from '@/lib/publications/fill-sql';
import { findSection } from '@/lib/publications/find-collection';
import { findPiece } from '@/lib/publications/find-piece';
import type { FrontPageView } from '@/lib/publications/front/types';
import { frontPage } from '@/lib/publications/front-page';
import { listArranged } from '@/lib/publications/list-arranged';
import { listBySection } from '@/lib/publications/list-pieces';
import { listsBeside } from '@/lib/publications/lists-beside';
import { mostRead } from '@/lib/publications/most-read';
import { findOpening, withoutOpening } from '@/lib/publications/section-opening';
import type { PieceView } from '@/lib/publications/types';
import { foresee } from '@/lib/publishing/schedule/foresee';
import type { NamedSection } from '@/lib/taxonomy/types';
import { isLeftIn } from './arrangement-tables';
import { composedLists } from './composition/composed-lists';
import { seenDescription } from './list-description';
import { areasOf, listDifference, shownAreas, standingDifference, titlesOn } from './list-difference';
import { listOpenedSections } from './list-opened-sections';
import { findArranged, type LockedList } from './lock-list';
import { canArrange } from './policy';
import type { ListDescription, ListKey, ListPreview, PreviewArea, PreviewShown } from './types';

interface Wanted {
  locale: Locale;
  moment: Date | 'now';
  /** Undefined for the first of the areas where the list stands. */
  area?: PreviewArea | undefined;
}

/**
 * A page as readers of a language would see it at a moment, with the draft of a list if it has one, and with what is scheduled until then; and how the
 * list differs from what readers see now.
 */
export async function previewList(actor: Actor, key: ListKey, wanted: Wanted): Promise<ListPreview> {
  permit(canArrange(actor));
  const { locale, moment } = wanted;
  const { area: shownArea, ...now } = await lookAtNow(key, wanted);
  return foresee(moment, async (until, tx) => {
    const list = await findArranged(tx, key);
    const description = list.description ?? (await seenDescription(tx, list));
    // What is scheduled may put the list elsewhere.
    const isComposed = (await composedLists(tx)).includes(list.id);
    const [section] = await listOpenedSections(tx, list.id);
    const standing = { isComposed, isOpening: section !== undefined };
    const areas = areasOf(key, description, standing);
    const area = areas.find((each) => each === shownArea) ?? areas[0] ?? 'front';
    const view = viewOf(list, description, wanted);
    const [shown, beside, then] = await Promise.all([
      area === 'section' && section ? showSection(section, locale, view) : show(area, key, locale, view),
      listsBeside(locale, undefined, view),
      titlesOn(area, key, locale, view),
    ]);
    const { nameAr, nameEn } = description;
    const difference = {
      ...listDifference(area === 'page' ? now.onPage : now.inBlock, then),
      ...standingDifference(key, locale, now.seen, description, standing),
      ...{ ...until, isDraft: list.isStaged },
    };
    const isCenterNews = key === 'center-news';
    return { nameAr, nameEn, isCenterNews, areas: shownAreas(areas), shown, beside, difference };
  });
}

/** What readers see of the list now. */
async function lookAtNow(key: ListKey, { locale, area }: Wanted) {
  const [inBlock, onPage] = await Promise.all([
    titlesOn('front', key, locale, AS_SEEN),
    titlesOn('page', key, locale, AS_SEEN),
  ]);
  return { area, inBlock, onPage, seen: await seenDescription(db(), await findArranged(db(), key)) };
}

function viewOf(list: LockedList, description: ListDescription, { moment, locale }: Wanted): ListView {
  if (!list.isStaged) return { moment, staged: null };
  const isLeft = isLeftIn(list, list.id, isActivePinSql({ ...list, moment, locale }));
  return { moment, staged: { ...list, ...description, blocks: description.blocks, isLeft } };
}

async function show(area: PreviewArea, key: ListKey, locale: Locale, view: ListView): Promise<PreviewShown> {
  if (area === 'page') return { area, page: found(await listArranged(key, locale, null, view)) };
  const front = await frontPage(locale, view);
  const piece = area === 'beside' ? await findShownPiece(front, locale) : null;
  return piece ? { area: 'beside', piece } : { area: 'front', front, mostRead: await mostRead(locale) };
}

/** The first page of the section that the list opens. */
async function showSection(stored: NamedSection, locale: Locale, view: ListView): Promise<PreviewShown> {
  const section = found(await findSection(locale, localised(stored, 'slug', locale)));
  const [opening, page] = await Promise.all([
    findOpening(locale, section, view),
    listBySection(locale, section.id, null),
  ]);
  const { rows, ...others } = found(page);
  return { area: 'section', section, opening, page: { ...others, rows: withoutOpening(rows, opening) } };
}

/** The lead, as an example of a page with boxes beside it; null while nothing is published. */
async function findShownPiece({ lead }: FrontPageView, locale: Locale): Promise<PieceView | null> {
  const path = lead && parsePiecePath(lead.path);
  return path && 'slug' in path ? findPiece(locale, path.kind, path.slug) : null;
}
