import { describe, expect, it } from 'vitest';
import type { SaveState, UnavailableReason } from '@/components/editor/sync/types';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { saveMessage } from './save-message';

const REASONS: UnavailableReason[] = [
  ...(['away', 'busy', 'full', 'readOnly'] as const),
  { message: 'The newsroom is busy.' },
  { proxyStatus: 502 },
];

const FAILURES: SaveState[] = [
  { kind: 'offline' },
  { kind: 'signedOut' },
  ...REASONS.map((reason) => ({ kind: 'unavailable', reason }) as const),
  { kind: 'refused', message: null },
  { kind: 'refused', message: 'The text is too long.' },
  { kind: 'refused', message: null, proxyStatus: 403, tooLarge: false },
  { kind: 'refused', message: null, proxyStatus: 413, tooLarge: true },
];

const STORED: Record<Locale, string> = { ar: 'محفوظ على هذا الجهاز', en: 'saved on this device' };

function messageOf(state: SaveState, isStoredOnDevice: boolean, locale: Locale): string {
  return saveMessage({ state, isStoredOnDevice }, translator(locale, 'editor'), locale);
}

describe.each(LOCALES)('A writer whose text cannot be saved (%s)', (locale) => {
  it.each(FAILURES)('reads that it is saved on this device, exactly if it is: %j', (state) => {
    expect(messageOf(state, true, locale)).toContain(STORED[locale]);
    expect(messageOf(state, false, locale)).not.toContain(STORED[locale]);
  });

  it.each(FAILURES)('reads no number of an HTTP status: %j', (state) => {
    for (const isStored of [true, false]) expect(messageOf(state, isStored, locale)).not.toMatch(/\d{3}/);
  });
});

it('A refusal by a server in between says what that server did, and whom to tell', () => {
  const tooLarge = { kind: 'refused', message: null, proxyStatus: 413, tooLarge: true } as const;
  expect(messageOf(tooLarge, true, 'en')).toBe(
    'Could not be saved: the text is too large for a server in front of the newsroom. Your text is saved on this device; tell the administrator.',
  );
  expect(messageOf({ ...tooLarge, proxyStatus: 403, tooLarge: false }, false, 'en')).toBe(
    'Could not be saved: a server in front of the newsroom does not accept the text. Keep this page open and tell the administrator.',
  );
});

it('A page that is out of date is not to be loaded again before text that is stored nowhere has been copied', () => {
  expect(messageOf({ kind: 'refused', message: null }, false, 'en')).toMatch(/Copy what you typed before/);
});
