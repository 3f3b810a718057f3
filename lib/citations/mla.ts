import type { CitationPart, CitationStyle } from './cited-work';
import { invertedName } from './person-name';
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
    ...(translators.length > 0 ? ['Translated by ', ...listed(translators, 'and'), ', '] : []),
    ...(issue
      ? [{ text: issue.series, isTitle: true }, `, no. ${issue.number}, `, { text: publisher }, ', ']
      : [{ text: publisher, isTitle: true }, ', ']),
    `${day} ${month} ${year}, ${paragraph === null ? '' : `par. ${paragraph}, `}`,
    { address: url },
    '.',
  ];
};

/** Nothing without an author: the title then comes first. */
function authorsOf([first, second, ...more]: readonly string[]): CitationPart[] {
  if (first === undefined) return [];
  const turned = invertedName(first);
  if (second === undefined) return [{ text: turned }, `${stopAfter(turned)} `];
  if (more.length > 0) return [{ text: turned }, ', et al. '];
  return [{ text: turned }, turned === first ? ' and ' : ', and ', { text: second }, `${stopAfter(second)} `];
}
