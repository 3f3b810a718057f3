import type { CitationPart, CitationStyle } from './cited-work';
import { type CitedName, invertedName, wholeName } from './person-name';
import { dayParts, listed, stopAfter } from './reference-text';

// MLA Handbook, 9th edition, chapter 5: 5.3–5.22 (author), 5.31 (container), 5.38 (contributor), 5.68–5.83 (date), 5.84 (location).

/** Longer names of months are shortened (appendix 1); "Sept." has four letters. */
const SHORT_NAME = 4;

export const mla: CitationStyle = (work) => {
  const { authors, title, translators, issue, publisher, paragraph, day: date, url } = work;
  const { year, monthName, day } = dayParts(date);
  const month =
    monthName.length > SHORT_NAME ? `${monthName.slice(0, monthName === 'September' ? 4 : 3)}.` : monthName;
  return [
    ...authorsOf(authors),
    '“',
    { text: title },
    `${stopAfter(title)}” `,
    ...(translators.length > 0 ? ['Translated by ', ...listed(translators.map(wholeName), 'and'), ', '] : []),
    ...(issue
      ? [{ text: issue.series, isTitle: true }, `, no. ${issue.number}, `, { text: publisher }, ', ']
      : [{ text: publisher, isTitle: true }, ', ']),
    `${day} ${month} ${year}, ${paragraph === null ? '' : `par. ${paragraph}, `}`,
    { address: url },
    '.',
  ];
};

/** Nothing without an author: the title then comes first. */
function authorsOf([first, other, ...more]: readonly CitedName[]): CitationPart[] {
  if (first === undefined) return [];
  const turned = invertedName(first);
  const second = other && wholeName(other);
  if (second === undefined) return [{ text: turned }, `${stopAfter(turned)} `];
  if (more.length > 0) return [{ text: turned }, ', et al. '];
  return [
    { text: turned },
    turned === wholeName(first) ? ' and ' : ', and ',
    { text: second },
    `${stopAfter(second)} `,
  ];
}
