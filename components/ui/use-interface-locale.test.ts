import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const FOLDERS = ['app', 'components', 'lib'];
/** The hook itself, the names of months in several countries, and formats of dates, whose types name the tags. */
const MAY = ['components/ui/use-interface-locale.ts', 'lib/i18n/month-names.ts', 'lib/i18n/dates.ts'];

/** What gives a plain language, or an unknown one, to a formatter. */
const PLAIN = [
  /\buseLocale\b/,
  /\bnew Intl\.(?!(?:Locale|Segmenter)\b)\w+\((?!INTL_TAGS\b|intlTag\(|'en)/,
  /\.toLocale\w*String\((?!INTL_TAGS\b|'en)/,
  /\blocaleCompare\(\w+(?:\)|, (?!INTL_TAGS\b|'en))/,
];

const sources = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
).filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\/(?:generated|testing)\//.test(file));

// Plain `ar` leaves digits and calendar to the engine, so that a browser may show others than the server did.
it('Whatever formats for people knows its digits and its calendar', () => {
  expect(sources.length).toBeGreaterThan(300);
  const found = sources
    .filter((file) => !MAY.includes(file))
    .flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => PLAIN.some((pattern) => pattern.test(line)))
        .map((line) => `${file}: ${line.trim()}`),
    );
  expect(found).toEqual([]);
});

it.each([
  'const locale = useLocale();',
  'new Intl.ListFormat(locale)',
  "new Intl.NumberFormat('ar')",
  'count.toLocaleString()',
  'day.toLocaleDateString(locale)',
  'a.localeCompare(b, locale)',
])('%s does not', (line) => expect(PLAIN.some((pattern) => pattern.test(line))).toBe(true));
