import { expect, it } from 'vitest';
import { translationFilter } from './translation-query';

const SECTION = '0191d1a0-0000-7000-8000-000000000001';

it.each([
  [{}, { kind: 'article', size: 20 }],
  [{ edition: 'en.behind' }, { state: 'behind', locale: 'en' }],
  [{ edition: 'missing' }, { state: 'missing', locale: undefined }],
  [{ edition: 'fr.behind' }, { state: undefined, locale: undefined }],
  [{ whose: 'mine' }, { createdById: 'me', reviewerId: undefined }],
  [{ whose: 'assigned' }, { createdById: undefined, reviewerId: 'me' }],
  [{ section: SECTION }, { sectionId: SECTION }],
  [
    { section: SECTION, kind: 'center_news' },
    { kind: 'center_news', sectionId: undefined },
  ],
])('The address %j asks the board for %j', (query, filter) => {
  expect({ state: undefined, locale: undefined, ...translationFilter(query, 'me') }).toMatchObject(filter);
});
