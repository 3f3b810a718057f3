import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { permit } from '@/lib/errors';
import type { Locale } from '@/lib/i18n/locales';
import type { ListView } from '@/lib/publications/curated-list';
import { isActivePinSql } from '@/lib/publications/fill-sql';
import { frontLists } from '@/lib/publications/front-lists';
import { frontPage } from '@/lib/publications/front-page';
import { listsBeside } from '@/lib/publications/lists-beside';
import type { FrontPageView, ListBlock, ListsBeside } from '@/lib/publications/types';
import { isLeftIn } from './arrangement-tables';
import { findArranged } from './lock-list';
import { canArrange } from './policy';
import type { ListKey } from './types';

export interface FrontPreview {
  front: FrontPageView;
  lists: ListBlock[];
  beside: ListsBeside;
}

/**
 * The front page as readers of a language would see it at a moment, with the draft of a list if it has one. Of what will be published
 * until then, nothing is shown.
 */
export async function previewList(
  actor: Actor,
  key: ListKey,
  locale: Locale,
  moment: Date | 'now',
): Promise<FrontPreview> {
  permit(canArrange(actor));
  const list = await findArranged(db(), key);
  const isLeft = isLeftIn(list, list.id, isActivePinSql({ ...list, moment }));
  const view: ListView = { moment, staged: list.isStaged ? { ...list, isLeft } : null };
  const [front, lists, beside] = await Promise.all([
    frontPage(locale, view),
    frontLists(locale, view),
    listsBeside(locale, undefined, view),
  ]);
  return { front, lists, beside };
}
