import { readersDb } from '@/lib/db';
import { sectionPath } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { termKey, termsKey } from '@/lib/public-changes/keys';
import { recorded, recordReads } from '@/lib/public-changes/record-reads';
import { collectionLink } from './collection-link';
import type { CollectionLink } from './types';

/** The sections that the header and the footer of every page link to, in their order. */
export async function findNavigation(locale: Locale): Promise<CollectionLink[]> {
  const sections = await recorded(() => readersDb().section.findMany({ orderBy: { position: 'asc' } }));
  recordReads([termsKey('Section'), ...sections.map(({ id }) => termKey(id))], 'delayed');
  return sections.map((section) => collectionLink(section, locale, sectionPath));
}
