import { describe, expect, it } from 'vitest';
import type { ListItem } from '@/lib/lists/types';
import { allSeenNow, asSeenNow, coveredNow } from './as-seen-now';

const NOW = new Date('2026-12-03T09:00:00Z');
const EARLIER = new Date('2026-12-03T08:00:00Z');
const LATER = new Date('2026-12-03T10:00:00Z');

function pinned(shownFrom: Date | null, shownUntil: Date | null): ListItem {
  return {
    ...{ entryId: 'a', number: 1, kind: 'article', isPinned: true, sharesPosition: false },
    titles: { ar: 'أ', en: null },
    published: { ar: true, en: false },
    pin: { shownFrom, shownUntil, titleAr: null, titleEn: null },
  };
}

const isSeen = (item: ListItem, isFilled: boolean) => asSeenNow(item, isFilled, NOW).published.ar;

describe('A pin outside its slot', () => {
  it.each([
    ['before it', LATER, null],
    ['after it', null, EARLIER],
  ])('is not seen in a list of pins alone, and by its date in a filled one: %s', (_when, from, until) => {
    expect([isSeen(pinned(from, until), false), isSeen(pinned(from, until), true)]).toEqual([false, true]);
  });
});

describe('An item', () => {
  it.each([false, true])(
    'that is in its slot, always shown or not pinned is seen (filled: %s)',
    (isFilled) => {
      for (const item of [pinned(EARLIER, LATER), pinned(null, null), { ...pinned(null, null), pin: null }])
        expect(isSeen(item, isFilled)).toBe(true);
    },
  );
});

describe('Of the items that share a position', () => {
  const today = pinned(null, null);
  const later = { ...pinned(EARLIER, null), entryId: 'b', sharesPosition: true };
  const waiting = { ...pinned(LATER, null), entryId: 'c', sharesPosition: true };
  const seen = (items: ListItem[], isFilled: boolean) =>
    allSeenNow(items, { isFilled, showsOtherLanguage: true }, NOW).flatMap(({ entryId, published }) =>
      published.ar ? [entryId] : [],
    );

  it.each([false, true])('one counts as seen: the last that has begun (filled: %s)', (isFilled) => {
    expect(seen([today, later, waiting], isFilled)).toEqual(['b']);
    expect(seen([today, waiting], isFilled)).toEqual(['a']);
    expect(seen([today, { ...later, published: { ar: false, en: false } }], isFilled)).toEqual(['a']);
  });

  it('those before it are told to be covered by it, and those after it are not', () => {
    const rules = { isFilled: false, showsOtherLanguage: true };
    expect([...coveredNow([today, later, waiting], rules, NOW)]).toEqual([[today, 'all']]);
  });

  it('one that is published in English alone is seen by readers of English alone', () => {
    const both = { ...today, published: { ar: true, en: true } };
    const english = { ...later, published: { ar: false, en: true } };
    const rules = { isFilled: false, showsOtherLanguage: false };
    const seenBy = (showsOtherLanguage: boolean) =>
      allSeenNow([both, english], { ...rules, showsOtherLanguage }, NOW).map(({ published }) => published);
    expect(seenBy(false)).toEqual([
      { ar: true, en: false },
      { ar: false, en: true },
    ]);
    expect([...coveredNow([both, english], rules, NOW)]).toEqual([[both, 'en']]);
    expect(coveredNow([today, english], rules, NOW).get(today)).toBe('en');
    expect(seenBy(true)[0]).toEqual({ ar: false, en: false });
    expect([...coveredNow([both, english], { ...rules, showsOtherLanguage: true }, NOW)]).toEqual([
      [both, 'all'],
    ]);
  });
});
