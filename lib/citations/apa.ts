import type { CitationPart, CitationStyle } from './cited-work';
import { type CitedName, nameWithInitials } from './person-name';
import { dayParts, joined, stopAfter } from './reference-text';

// Publication Manual of the American Psychological Association, 7th edition: 9.7–9.12 (authors), 9.14 (dates), 10.1 (periodicals),
// 10.16 (webpages), 8.28 (paragraphs).

const MOST_AUTHORS = 20;

export const apa: CitationStyle = (work) => {
  const { authors, title, translators, issue, publisher, paragraph, day: date, url } = work;
  const { year, monthName, day } = dayParts(date);
  const isInPeriodical = issue !== null;
  const translated = joined(translators.map(inOrder), ', ', ', & ');
  return [
    ...(authors.length > 0 ? authorsOf(authors) : [{ text: publisher }, stopAfter(publisher)]),
    ` (${year}, ${monthName} ${day}). `,
    { text: title, ...(!isInPeriodical && { isTitle: true }) },
    ...(translators.length > 0 ? [' (', ...translated, ', Trans.)'] : []),
    ...(paragraph === null ? [] : [` (para. ${paragraph})`]),
    translators.length > 0 || paragraph !== null ? '. ' : `${stopAfter(title)} `,
    ...(issue ? [{ text: issue.series, isTitle: true }, `, (${issue.number}). `] : []),
    // An author that is the publisher too is named once.
    ...(authors.length > 0 && !issue ? [{ text: publisher }, `${stopAfter(publisher)} `] : []),
    { address: url },
  ];
};

function authorsOf(authors: readonly CitedName[]): CitationPart[] {
  const names = authors.map(nameWithInitials);
  const last = names.at(-1) ?? '';
  if (names.length > MOST_AUTHORS)
    return [...joined(names.slice(0, MOST_AUTHORS - 1), ', '), ', … ', { text: last }, stopAfter(last)];
  return [...joined(names, ', ', ', & '), stopAfter(last)];
}

/** "A. Al Suwaidi": a translator's name is not turned around. */
function inOrder(name: CitedName): string {
  const [family = '', initials, ...suffix] = nameWithInitials(name).split(', ');
  return initials === undefined ? family : [[initials, family].join(' '), ...suffix].join(', ');
}
