import Papa from 'papaparse';
import { AppError, type Issue } from '@/lib/errors';
import { readChosen } from './chosen-redirect';
import type { ChosenRedirect } from './redirect-issues';
import { IMPORT_MAX } from './types';

/** A row of a file of redirects; `line` is its number as a table shows it, the heading included. */
export interface ImportedRow extends ChosenRedirect {
  line: number;
}

/**
 * The rows of a CSV file: the address that leads elsewhere, and where it leads. What stands in further columns is left alone, so that a file that was
 * exported can be imported. The first line may name the columns. Throws `invalid` of what is no such file.
 */
export function parseRedirectFile(text: string): { rows: ImportedRow[]; issues: Issue[] } {
  // What a browser puts for bytes of another encoding.
  if (text.includes('\uFFFD')) refuse('redirects.file.encoding');
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: false });
  if (errors.some(({ type }) => type === 'Quotes')) refuse('redirects.file.quotes');
  const lines = data
    .map((cells, index) => ({ line: index + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  // Names of columns in any language: every address holds a slash.
  if (lines[0]?.cells.slice(0, 2).every((cell) => !cell.includes('/'))) lines.shift();
  if (lines.length === 0) refuse('redirects.file.empty');
  if (lines.length > IMPORT_MAX.rows) refuse('redirects.file.tooMany', { max: IMPORT_MAX.rows });
  const read = lines.map(({ line, cells: [fromPath = '', toPath = ''] }) => ({
    line,
    ...readChosen({ fromPath, toPath }),
  }));
  return {
    rows: read.flatMap(({ line, redirect, issues }) => (issues.length === 0 ? [{ line, ...redirect }] : [])),
    issues: read.flatMap(({ line, issues }) => issues.slice(0, 1).map((issue) => atLine(line, issue))),
  };
}

function refuse(key: string, params?: Issue['params']): never {
  throw new AppError('invalid', [{ path: 'file', key, ...(params && { params }) }]);
}

/** The path of an issue of a row is the number of its line. */
export const atLine = (line: number, { key, params }: Omit<Issue, 'path'>): Issue => ({
  path: String(line),
  key,
  ...(params && { params }),
});
