import { expect, it } from 'vitest';
import { isSilent, libraryAlt } from './library-alt';

const ARABIC_ALONE = { altAr: 'الميناء', altEn: ' ', decorative: false };

it('A picture that the library describes in the other language says nothing in this one', () => {
  expect([libraryAlt(ARABIC_ALONE, 'ar'), isSilent(null, ARABIC_ALONE, 'ar')]).toEqual(['الميناء', false]);
  expect([libraryAlt(ARABIC_ALONE, 'en'), isSilent(null, ARABIC_ALONE, 'en')]).toEqual(['', true]);
});

it.each([
  ['described where it stands', 'The harbour', ARABIC_ALONE],
  ['said to say nothing here', '', ARABIC_ALONE],
  ['for ornament everywhere', null, { ...ARABIC_ALONE, decorative: true }],
  ['not known yet', null, undefined],
  ['no longer in the library', null, null],
] as const)('Nothing is missing of a picture that is %s', (_what, alt, item) => {
  expect(isSilent(alt, item, 'en')).toBe(false);
});
