import type { CitationPart, CitationStyle } from './cited-work';
import { type CitedName, invertedName, wholeName } from './person-name';
import { dayParts, joined, listed, stopAfter } from './reference-text';

// The Chicago Manual of Style, 17th edition, bibliography: 14.76 (authors), 14.104 (translators), 14.191 (periodicals online), 14.207 (websites).

const MOST_AUTHORS = 10;
const NAMED_OF_MORE = 7;

export const chicago: CitationStyle = (work) => {
  const { authors, title, translators, issue, publisher, paragraph, day: date, url } = work;
  const { year, monthName, day } = dayParts(date);
  return [
    ...(authors.length > 0 ? authorsOf(authors) : [{ text: publisher }, stopAfter(publisher)]),
    ' “',
    { text: title },
    `${stopAfter(title)}” `,
    ...(translators.length > 0 ? ['Translated by ', ...listed(translators.map(wholeName), 'and'), '. '] : []),
    ...(issue ? [{ text: issue.series, isTitle: true }, `, no. ${issue.number}, `] : []),
    // Whoever stands for the author is not named again.
    ...(authors.length > 0 ? [{ text: publisher }, ', '] : []),
    `${monthName} ${day}, ${year}${paragraph === null ? '' : `, para. ${paragraph}`}. `,
    { address: url },
    '.',
  ];
};

function authorsOf([first = '', ...others]: readonly CitedName[]): CitationPart[] {
  const names = [invertedName(first), ...others.map(wholeName)];
  if (names.length > MOST_AUTHORS) return [...joined(names.slice(0, NAMED_OF_MORE), ', '), ', et al.'];
  // The first name holds a comma, so that one stands before "and" too.
  const isTurned = names[0] !== wholeName(first);
  if (names.length === 2 && isTurned)
    return [{ text: names[0] ?? '' }, ', and ', { text: names[1] ?? '' }, stopAfter(names[1] ?? '')];
  return [...listed(names, 'and'), stopAfter(names.at(-1) ?? '')];
}
