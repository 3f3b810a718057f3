import type { Source } from './types';

/** What the programs write into what they copy, the most certain sign first. */
const SIGNS: [Source, (html: string) => boolean][] = [
  [
    'spreadsheet',
    (html) => /urn:schemas-microsoft-com:office:excel|Excel\.Sheet|google-sheets-html-origin/.test(html),
  ],
  ['spreadsheet', (html) => /\bdata-sheets-(value|root)\b/.test(html)],
  ['googleDocs', (html) => /\bdocs-internal-guid-/.test(html)],
  [
    'wordOnline',
    (html) => /class="[^"]*\b(TextRun|NormalTextRun|OutlineElement|ListContainerWrapper)\b/.test(html),
  ],
  [
    'word',
    (html) => /urn:schemas-microsoft-com:office:word|Word\.Document|class=["']?Mso|\bmso-\w/.test(html),
  ],
  ['libreOffice', (html) => /<meta[^>]*(LibreOffice|OpenOffice)/i.test(html)],
];

/** The program from which this HTML was copied. */
export function findSource(html: string): Source {
  return SIGNS.find(([, matches]) => matches(html))?.[0] ?? 'web';
}
