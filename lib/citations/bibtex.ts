import type { CitedWork } from './cited-work';
import { type CitedName, invertedName, splitName, wholeName } from './person-name';
import { dayParts } from './reference-text';

// biblatex, which with biber reads UTF-8: @online and @article (manual, 2.1.1 and 2.2.2).

const ESCAPES: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // BibTeX counts braces also where a backslash stands before them.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
};

export function bibtex(work: CitedWork): string {
  const { key, locale, title, authors, translators, publisher, day, issue, paragraph, url } = work;
  const { year, month } = dayParts(day);
  const fields: [string, string | null][] = [
    ['author', authors.length > 0 ? people(authors) : braced(publisher)],
    ['title', braced(title)],
    ['translator', translators.length > 0 ? people(translators) : null],
    ['journaltitle', issue && escaped(issue.series)],
    ['number', issue && String(issue.number)],
    [issue ? 'publisher' : 'organization', escaped(publisher)],
    ['date', day],
    ['year', String(year)],
    ['month', String(month)],
    ['langid', locale === 'ar' ? 'arabic' : 'english'],
    // An address stands as it is: biblatex reads it verbatim.
    ['url', url],
    ['note', paragraph === null ? null : `para. ${paragraph}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : `  ${name} = {${value}},\n`));
  return `@${issue ? 'article' : 'online'}{${key},\n${lines.join('')}}\n`;
}

function escaped(text: string): string {
  return text.replace(/[\\{}%&#_$~^]/g, (character) => ESCAPES[character] ?? `\\${character}`);
}

/** In braces of its own: no style changes its capitals, and no "and" or comma in it parts it. */
function braced(text: string): string {
  return `{${escaped(text)}}`;
}

/** A name in Arabic letters is one whole. */
function people(names: readonly CitedName[]): string {
  return names.map((name) => (splitName(name) ? bibtexName(name) : braced(wholeName(name)))).join(' and ');
}

/** "Family, Jr., Given": BibTeX has the suffix in the middle. */
function bibtexName(name: CitedName): string {
  const split = splitName(name);
  if (!split?.suffix) return escaped(invertedName(name));
  return escaped([split.family, split.suffix, split.given].join(', '));
}
