import type { CitedWork } from './cited-work';
import { type CitedName, splitName, wholeName } from './person-name';
import { dayParts } from './reference-text';

// The input data of CSL 1.0.2 (csl-data.json), which Zotero and Pandoc read.

export function cslJson(work: CitedWork): string {
  return `${JSON.stringify([cslItem(work)], null, 2)}\n`;
}

export function cslItem(work: CitedWork): object {
  const { key, locale, title, authors, translators, publisher, day: date, issue, paragraph, url } = work;
  const { year, month, day } = dayParts(date);
  return {
    id: key,
    type: issue ? 'article-magazine' : 'webpage',
    title,
    author: authors.length > 0 ? authors.map(nameOf) : [{ literal: publisher }],
    ...(translators.length > 0 && { translator: translators.map(nameOf) }),
    'container-title': issue ? issue.series : publisher,
    ...(issue && { issue: String(issue.number) }),
    publisher,
    issued: { 'date-parts': [[year, month, day]] },
    language: locale,
    URL: url,
    ...(paragraph !== null && { note: `para. ${paragraph}` }),
  };
}

function nameOf(name: CitedName): object {
  const split = splitName(name);
  if (!split) return { literal: wholeName(name) };
  const { family, given, suffix } = split;
  return { family, given, ...(suffix && { suffix }) };
}
