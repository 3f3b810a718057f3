import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { found, permit } from '@/lib/errors';
import { parsePiecePath } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { AS_SEEN, type ListView } from '@/lib/publications/curated-list';
import { isActivePinSql } from '@/lib/publications/fill-sql';
import { findPiece } from '@/lib/publications/find-piece';
import { frontLists } from '@/lib/publications/front-lists';
import { frontPage } from '@/lib/publications/front-page';
import { listArranged } from '@/lib/publications/list-arranged';
import { listsBeside } from '@/lib/publications/lists-beside';
import type { FrontPageView, PieceView } from '@/lib/publications/types';
import { foresee } from '@/lib/publishing/schedule/foresee';
import { isLeftIn } from './arrangement-tables';
import { listDifference, titlesOn } from './list-difference';
import { findListPageSlugs } from './list-page';
import { findArranged, type LockedList } from './lock-list';
import { canArrange } from './policy';
import {
  type ListKey,
  type ListPageSlugs,
  type ListPreview,
  PREVIEW_AREAS,
  type PreviewArea,
  type PreviewShown,
} from './types';

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
  const stands = await findArranged(db(), key);
  const page = await findListPageSlugs(db(), stands.id);
  const areas = areasOf(stands, page);
  const area = areas.find((each) => each === wanted.area) ?? areas[0] ?? 'front';
  const now = await titlesOn(area, key, locale, AS_SEEN);
  return foresee(moment, async (until, tx) => {
    const list = await findArranged(tx, key);
    const view = viewOf(list, page, wanted);
    const [shown, beside, then] = await Promise.all([
      show(area, key, locale, view),
      listsBeside(locale, undefined, view),
      titlesOn(area, key, locale, view),
    ]);
    const { nameAr, nameEn } = list;
    const difference = { ...listDifference(now, then), ...until, isDraft: list.isStaged };
    return { nameAr, nameEn, isCenterNews: key === 'center-news', areas, shown, beside, difference };
  });
}

function areasOf({ key, frontOrder, isBeside }: LockedList, page: ListPageSlugs | null): PreviewArea[] {
  const isCenterNews = key === 'center-news';
  const stands = {
    front: key === 'front-page' || frontOrder !== null,
    beside: isCenterNews || isBeside,
    page: isCenterNews || page !== null,
  };
  const areas = PREVIEW_AREAS.filter((area) => stands[area]);
  return areas.length > 0 ? areas : ['front'];
}

function viewOf(list: LockedList, page: ListPageSlugs | null, { moment, locale }: Wanted): ListView {
  if (!list.isStaged) return { moment, staged: null };
  const isLeft = isLeftIn(list, list.id, isActivePinSql({ ...list, moment, locale }));
  return { moment, staged: { ...list, page, isLeft } };
}

async function show(area: PreviewArea, key: ListKey, locale: Locale, view: ListView): Promise<PreviewShown> {
  if (area === 'page') return { area, page: found(await listArranged(key, locale, null, view)) };
  const front = await frontPage(locale, view);
  const piece = area === 'beside' ? await findShownPiece(front, locale) : null;
  return piece ? { area: 'beside', piece } : { area: 'front', front, lists: await frontLists(locale, view) };
}

/** The lead, as an example of a page with boxes beside it; null while nothing is published. */
async function findShownPiece({ lead }: FrontPageView, locale: Locale): Promise<PieceView | null> {
  const path = lead && parsePiecePath(lead.path);
  return path && 'slug' in path ? findPiece(locale, path.kind, path.slug) : null;
}
