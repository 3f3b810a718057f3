import type { CitedWork } from './cited-work';
import { invertedName } from './person-name';

// The format of Reference Manager: tags of two letters, lines that end with CR LF, UTF-8. MGZN is a piece of a periodical, ELEC one of a website.

export function ris(work: CitedWork): string {
  const { locale, title, authors, translators, publisher, day, issue, paragraph, url } = work;
  const named = authors.length > 0 ? authors.map(invertedName) : [publisher];
  const lines: [string, string][] = [
    ['TY', issue ? 'MGZN' : 'ELEC'],
    ...named.map((name): [string, string] => ['AU', name]),
    ['TI', title],
    ...translators.map((name): [string, string] => ['A4', invertedName(name)]),
    ...(issue
      ? ([
          ['T2', issue.series],
          ['IS', String(issue.number)],
        ] as [string, string][])
      : []),
    ['PB', publisher],
    ['PY', day.slice(0, 4)],
    ['DA', day.replaceAll('-', '/')],
    ['LA', locale],
    ['UR', url],
    ...(paragraph === null ? [] : ([['N1', `para. ${paragraph}`]] as [string, string][])),
    ['ER', ''],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}
