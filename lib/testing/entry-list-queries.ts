import { listEntries } from '@/lib/entries/list-entries';
import { countTabs } from '@/lib/entries/listing/count-tabs';
import { filterNames } from '@/lib/entries/listing/filter-names';
import { listCreators } from '@/lib/entries/listing/list-creators';
import { ENTRY_SORTS, ENTRY_TABS, type EntryFilter } from '@/lib/entries/listing/types';
import { LOCALES } from '@/lib/i18n/locales';
import { listViews } from '@/lib/list-views/list-views';
import { TRANSLATION_STATES } from '@/lib/workflow/translation-state';
import type { ManyPublicationsFixture } from './many-publications-fixture';
import type { Queries } from './reader-queries';

const SIZE = 50;
const DAYS = { from: '2010-01-01', to: '2020-12-31' };

/** What can narrow a list, each alone. Of those that have more pieces than any query may read. */
function filtersOf({
  busy,
  sectionId,
  editor,
}: ManyPublicationsFixture): Record<string, Partial<EntryFilter>> {
  return {
    'a section': { sectionId },
    'a topic': { topicId: busy?.topicId },
    'an author': { authorId: busy?.personId },
    'a series': { seriesId: busy?.seriesId },
    'who began it': { createdById: editor?.userId },
    'what is published in English': { state: 'published', locale: 'en' },
    'what is not in English': { state: 'missing', locale: 'en' },
    'some years': DAYS,
  };
}

/** Words that many pieces have and words that few have, some beside a filter. */
const SEARCHES: Record<string, Partial<EntryFilter>> = {
  'found by a common word': { query: 'title' },
  'found by a common word, published': { query: 'title', tab: 'published' },
  'found by a common word, of some years': { query: 'title', ...DAYS },
  'found by a common word without another': { query: 'title -zebra' },
  'found by a rare word': { query: '9998' },
};

/** What the board of languages asks for, of both kinds: a state, who works on it, a section, words, and a page in the middle. */
function boardFilters({ editor, sectionId, middle }: ManyPublicationsFixture) {
  const states: Partial<EntryFilter>[] = [
    ...TRANSLATION_STATES.flatMap((state) => LOCALES.map((locale) => ({ state, locale }))),
    ...[{ state: 'behind' as const }, { state: 'missing' as const }],
  ];
  const { datelineAt, entryNumber } = middle.article;
  const narrowed: Record<string, Partial<EntryFilter>> = {
    'Center News': { kind: 'center_news' },
    own: { createdById: editor?.userId },
    'to be reviewed': { reviewerId: editor?.userId },
    'to be translated': { translatorId: editor?.userId },
    'of a section': { sectionId },
    'own, of a section': { createdById: editor?.userId, sectionId },
    'with a common word': { query: 'title' },
    'with a rare word': { query: '9998' },
    'a later page': { after: `${datelineAt.getTime()}-${entryNumber}` },
    'an earlier page': { before: `${datelineAt.getTime()}-${entryNumber}` },
  };
  return states.flatMap((asked) =>
    Object.entries(narrowed).map(([name, filter]) => ({
      name: `${asked.state} in ${asked.locale ?? 'either language'}, ${name}`,
      filter: { ...asked, ...filter },
    })),
  );
}

/** The lists of pieces as the interface can ask for them: each tab in each order, and each filter in each order in tabs of many pieces and of few. */
export function entryListQueries(fixture: ManyPublicationsFixture): Queries {
  const { editor, author, busy, sectionId } = fixture;
  const queries: Queries = {
    countTabs: () => countTabs(editor, 'article'),
    'countTabs of an author': () => countTabs(author, 'article'),
    listViews: () => listViews(editor, 'article'),
    listCreators: () => listCreators(editor),
    filterNames: () => filterNames({ kind: 'article', size: SIZE, topicId: busy.topicId, sectionId }),
  };
  const add = (name: string, wanted: Partial<EntryFilter>) => {
    queries[`listEntries, ${name}`] = () => listEntries(editor, { kind: 'article', size: SIZE, ...wanted });
  };
  for (const key of ENTRY_SORTS)
    for (const isAscending of [false, true]) {
      const sort = { key, isAscending };
      const order = `by ${key}${isAscending ? ', ascending' : ''}`;
      for (const tab of ENTRY_TABS) add(`${tab} ${order}`, { tab, sort });
      for (const [name, filter] of Object.entries(SEARCHES)) add(`${name} ${order}`, { ...filter, sort });
      for (const [name, filter] of Object.entries(filtersOf(fixture)))
        for (const tab of ['published', 'draft'] as const)
          add(`${tab} of ${name} ${order}`, { ...filter, tab, sort });
    }
  add('behind in English', { state: 'behind', locale: 'en' });
  add('behind in Arabic', { state: 'behind', locale: 'ar' });
  add('behind in either language', { state: 'behind' });
  add('missing in either language', { state: 'missing' });
  add('up to date in English', { state: 'current', locale: 'en' });
  add('behind, own', { state: 'behind', locale: 'en', createdById: editor?.userId });
  add('behind, of a section', { state: 'behind', locale: 'en', sectionId });
  for (const { name, filter } of boardFilters(fixture)) add(`on the board, ${name}`, filter);
  add('asked to review', { reviewerId: editor?.userId });
  add('published of two filters', { tab: 'published', topicId: busy?.topicId, sectionId, ...DAYS });
  return queries;
}
