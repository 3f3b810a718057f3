import type { Locale } from '@/lib/i18n/locales';

const QUOTES = '"“”«»';

interface Around {
  before: string;
  after: string;
}

/**
 * What is typed, between the marks that the template sets around it: without the same marks of its own at both ends, with single quotation marks
 * inside double ones and square brackets inside round ones. English gets curly quotation marks; Arabic keeps the straight ones that it is typed with.
 */
export function withinMarks(typed: string, { before, after }: Around, locale: Locale): string {
  const isQuoted = QUOTES.includes(before.at(-1) ?? ' ') && QUOTES.includes(after[0] ?? ' ');
  const isBracketed = before.endsWith('(') && after.startsWith(')');
  let text = typed;
  if (isQuoted) text = stripped(text, /^["“«]([^"“”«»]*)["”»]$/).replace(/["“”«»]/g, "'");
  if (isBracketed)
    text = stripped(text, /^\(([^()]*)\)$/)
      .replace(/\(/g, '[')
      .replace(/\)/g, ']');
  return locale === 'en' ? curly(text) : text;
}

const stripped = (text: string, marks: RegExp) => marks.exec(text)?.[1]?.trim() ?? text;

function curly(text: string): string {
  return text
    .replace(/(^|[\s([—–-])"/g, '$1“')
    .replaceAll('"', '”')
    .replace(/(^|[\s([“—–-])'/g, '$1‘')
    .replaceAll("'", '’');
}
