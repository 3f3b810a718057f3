import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import type { Issue } from '@/lib/errors';
import type { Edition, Entry } from '@/lib/generated/prisma/client';
import { isIsoDate } from '@/lib/i18n/dates';
import { hasVisibleText, isPlainLine } from '@/lib/i18n/plain-text';
import { parseLineLink } from '@/lib/workflow/line-link';
import { isWebAddress } from './is-web-address';
import { pageFieldIssues } from './page-field-issues';
import { slugIssues } from './slug-issues';
import {
  COVER_ALT_MAX,
  type EditionFields,
  SEARCH_DESCRIPTION_MAX,
  SEARCH_TITLE_MAX,
  type SearchFields,
} from './types';

/** What of the fields cannot be stored. */
export async function editionFieldIssues(
  tx: Tx,
  actor: Actor,
  edition: Pick<Edition, 'id' | 'locale' | 'state' | 'link'> & { entry: Pick<Entry, 'kind'> },
  { slug, dateline, coverAlt, link, ...search }: Omit<EditionFields, 'sharePictureId'>,
): Promise<Issue[]> {
  const { id, locale, state } = edition;
  const issues = [
    ...searchFieldIssues(search),
    ...lineIssues('coverAlt', coverAlt, COVER_ALT_MAX),
    ...pageFieldIssues(edition.entry.kind, search),
  ];
  // One that is stored already keeps no other field from being saved.
  if (link && link !== edition.link && edition.entry.kind !== 'center_news')
    issues.push({ path: 'link', key: 'field.unknownChoice' });
  const linked = parseLineLink(link);
  if (linked?.kind === 'address' && !isWebAddress(linked.address))
    issues.push({ path: 'link', key: 'field.webAddress' });
  if (dateline && !isIsoDate(dateline)) issues.push({ path: 'dateline', key: 'field.date' });
  if (slug) issues.push(...(await slugIssues(tx, actor, slug, { id, locale })));
  else if (state !== 'draft') issues.push({ path: 'slug', key: 'field.required' });
  return issues;
}

function searchFieldIssues({
  searchTitle,
  searchDescription,
  canonicalUrl,
}: Omit<SearchFields, 'sharePictureId'>): Issue[] {
  return [
    ...lineIssues('searchTitle', searchTitle, SEARCH_TITLE_MAX),
    ...lineIssues('searchDescription', searchDescription, SEARCH_DESCRIPTION_MAX),
    ...(canonicalUrl === null || isWebAddress(canonicalUrl)
      ? []
      : [{ path: 'canonicalUrl', key: 'field.webAddress' as const }]),
  ];
}

function lineIssues(path: keyof EditionFields, text: string | null, maximum: number): Issue[] {
  if (text === null) return [];
  if (text.length > maximum) return [{ path, key: 'field.tooLong', params: { maximum } }];
  return isPlainLine(text) && hasVisibleText(text) ? [] : [{ path, key: 'field.forbiddenCharacters' }];
}
