import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { EditionSummary } from '@/lib/entries/types';
import { LOCALES } from '@/lib/i18n/locales';
import { MESSAGES } from '@/lib/i18n/messages';
import { ScheduledMark } from './scheduled-mark';

it.each(LOCALES)('A withdrawal in a release does not read like a publication (%s)', (locale) => {
  const { short } = MESSAGES[locale].schedule;
  const markOf = (kind: 'publish' | 'withdraw', isRelease: boolean) => {
    const scheduled = [{ kind, at: new Date('2099-01-01'), isRefused: false, isRelease }];
    const edition = { status: 'published', scheduled } as unknown as EditionSummary;
    return renderToStaticMarkup(<ScheduledMark edition={edition} locale={locale} isShort />);
  };
  expect(markOf('withdraw', true)).toContain(short.releaseWithdraw);
  expect(markOf('publish', true)).toContain(`${short.release}<`);
  expect(markOf('withdraw', false)).toContain(short.withdraw);
});
