import { readFileSync } from 'node:fs';

export interface Term {
  /** The word itself and its other forms. */
  english: string[];
  arabic: string[];
  /** In either language. */
  never: string[];
}

export interface Glossary {
  /** Things and states. */
  terms: Term[];
  /** What buttons say. */
  acts: Term[];
}

const split = (cell: string, by: string) =>
  cell
    .split(by)
    .map((word) => word.trim())
    .filter(Boolean);

/** The cells of the rows below a table's head and its line of dashes. */
function rowsOf(section: string): string[][] {
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((line) => line.slice(1, line.lastIndexOf('|')).split('|'));
}

function termsOf(section: string | undefined): Term[] {
  return rowsOf(section ?? '').map((cells) => ({
    english: split(cells[0] ?? '', ' / '),
    arabic: split(cells[1] ?? '', ' / '),
    never: split(cells.at(-1) ?? '', ','),
  }));
}

/** The tables of docs/glossary.md. */
export function readGlossary(text = readFileSync('docs/glossary.md', 'utf8')): Glossary {
  const sections = new Map(text.split(/^## /m).map((part) => [part.slice(0, part.indexOf('\n')), part]));
  return {
    terms: [...termsOf(sections.get('Things')), ...termsOf(sections.get('States'))],
    acts: termsOf(sections.get('Acts')),
  };
}
