import { expect, it } from 'vitest';
import type { Work } from './permissions';
import { needsTranslator, translationState } from './translation-state';

const edition = (isBehind = false, status: Work['state'] = 'published') => ({ status, isBehind });

it.each([
  ['has the language in which it was begun', edition(), null, ['source', 'missing']],
  ['is up to date in the other language', edition(), edition(), ['source', 'current']],
  [
    'is begun and unfinished in the other language',
    edition(),
    edition(false, 'draft'),
    ['source', 'in_work'],
  ],
  ['was withdrawn in the other language', edition(), edition(false, 'unpublished'), ['source', 'withdrawn']],
  ['has changes that nobody sees yet', edition(), edition(false, 'changed'), ['source', 'current']],
  ['is behind in the other language', edition(), edition(true), ['source', 'behind']],
  ['was corrected in the other language', edition(true), edition(), ['behind', 'current']],
] as const)('A piece that %s says so', (_, ar, en, states) => {
  const row = { editions: { ar, en }, sourceLocale: 'ar' } as const;
  expect((['ar', 'en'] as const).map((locale) => translationState(row, locale))).toEqual(states);
  const isWork = (state: string) => ['missing', 'in_work', 'behind'].includes(state);
  expect((['ar', 'en'] as const).map((locale) => needsTranslator(row, locale))).toEqual(states.map(isWork));
});
