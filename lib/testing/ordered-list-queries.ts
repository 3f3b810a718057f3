import { listRecords, type RecordFilter } from '@/lib/bilingual-records/list-records';
import { RECORD_SORTS } from '@/lib/bilingual-records/types';
import { db } from '@/lib/db';
import { LOCALES } from '@/lib/i18n/locales';
import { formatNameCursor } from '@/lib/list-cursors';
import { personConditions } from '@/lib/people/person-conditions';
import { personDescriptor } from '@/lib/people/person-descriptor';
import type { PersonFilter } from '@/lib/people/types';
import { listRedirects, type RedirectFilter } from '@/lib/redirects/list-redirects';
import { REDIRECT_SORTS } from '@/lib/redirects/types';
import { seriesDescriptor } from '@/lib/series/series-descriptor';
import { topicDescriptor } from '@/lib/taxonomy/topic-descriptor';
import type { ManyPublicationsFixture } from './many-publications-fixture';
import type { Queries } from './reader-queries';

const SIZE = 50;

const PEOPLE: Record<string, PersonFilter & { query?: string }> = {
  '': {},
  ', present': { standing: 'present' },
  ', former': { standing: 'former' },
  ', without a picture': { photo: 'none' },
  ', former, without a picture': { standing: 'former', photo: 'none' },
  ' by a word': { query: 'person' },
  ', present, by a word': { standing: 'present', query: 'person' },
};

const REDIRECTS: Record<string, Partial<RedirectFilter>> = {
  '': {},
  ' by a rare part': { query: 'قديم-9998' },
  ' by a common part': { query: 'articles' },
  ' by an unknown part': { query: 'zebra' },
  ' by administrators': { origin: 'admin' },
  ' of files': { origin: 'import' },
  ' of the site': { origin: 'site' },
  ' by administrators by a common part': { origin: 'admin', query: 'Item' },
};

/** The lists of records and redirects in each order that they offer, in both directions, on the first page and on those after and before a row in the middle. */
export function orderedListQueries({ busy, admin }: ManyPublicationsFixture): Queries {
  const queries: Queries = {};
  const inEachOrder = <Key extends string>(
    keys: readonly Key[],
    add: (order: string, sort: { key: Key; isAscending: boolean }) => void,
  ) => {
    for (const key of keys)
      for (const isAscending of [true, false])
        add(`by ${key}${isAscending ? '' : ', descending'}`, { key, isAscending });
  };
  inEachOrder(RECORD_SORTS, (order, sort) => {
    for (const nameLocale of LOCALES) {
      const id = busy?.topicId;
      const name = nameLocale === 'ar' ? 'موضوع 1000' : 'topic 1000';
      const middle = sort.key === 'name' ? formatNameCursor({ id, name }) : id;
      const asked: RecordFilter = { query: '', size: SIZE, sort, nameLocale };
      const inLanguage = `${order} in ${nameLocale}`;
      for (const [what, { query = '', ...filter }] of Object.entries(PEOPLE))
        queries[`listRecords of people${what}, ${inLanguage}`] = () =>
          listRecords(personDescriptor, { ...asked, query, conditions: personConditions(filter) });
      queries[`listRecords of topics, ${inLanguage}`] = () => listRecords(topicDescriptor, asked);
      queries[`listRecords of topics by a word, ${inLanguage}`] = () =>
        listRecords(topicDescriptor, { ...asked, query: '1999' });
      for (const side of ['after', 'before'] as const)
        queries[`listRecords of topics, ${side} one, ${inLanguage}`] = () =>
          listRecords(topicDescriptor, { ...asked, [side]: middle });
      queries[`listRecords of series, ${inLanguage}`] = () => listRecords(seriesDescriptor, asked);
    }
  });
  inEachOrder(REDIRECT_SORTS, (order, sort) => {
    for (const [what, filter] of Object.entries(REDIRECTS))
      for (const side of [null, 'after', 'before'] as const)
        queries[`listRedirects${what}${side ? `, ${side} one` : ''}, ${order}`] = async () => {
          const { id } = await db().redirect.findFirstOrThrow({
            where: { fromPath: '/ar/articles/قديم-1000' },
          });
          const middle = sort.key === 'hits' ? `${id}.100` : id;
          const asked = { query: '', size: SIZE, sort, ...filter };
          return listRedirects(admin, side ? { ...asked, [side]: middle } : asked);
        };
  });
  return queries;
}
