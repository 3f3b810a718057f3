import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findOldWords } from './find-old-words';
import { ALLOWED_FILES } from './old-words';

const MAX_LINES = 250;
const TEXT = /\.(tsx?|mts|mjs|js|css|prisma|sql|md|json)$/;
/** What installing, building and running the program makes (.gitignore), and hidden folders. */
const MADE = /^(\..*|node_modules|lib\/generated|public\/fonts|test-results|playwright-report)$/;

/** Paths below a folder. Without git, which a copy of the sources need not have. */
function filesIn(folder: string): string[] {
  return readdirSync(folder || '.', { withFileTypes: true }).flatMap((item) => {
    const path = folder ? `${folder}/${item.name}` : item.name;
    if (MADE.test(path)) return [];
    return item.isDirectory() ? filesIn(path) : [path];
  });
}

const files = filesIn('').filter((path) => TEXT.test(path));
const read = (path: string) => readFileSync(join('.', path), 'utf8');
const wordsIn = (text: string, path = 'lib/example.ts') => findOldWords(path, text).map(({ word }) => word);

describe('Everybody reads the names without a glossary', () => {
  it('no file holds a word of the former private vocabulary', () => {
    const searched = files.filter((path) => !ALLOWED_FILES.some((allowed) => allowed.test(path)));
    const findings = searched.flatMap((path) => findOldWords(path, read(path)));
    const lines = findings.map(
      ({ path, line, word, instead }) => `${path}:${line}: "${word}" is an old word; write ${instead}`,
    );
    expect(searched.length).toBeGreaterThan(500);
    expect(lines.join('\n')).toBe('');
  });

  it('no source file or style sheet is longer than 250 lines', () => {
    const long = files
      .filter((path) => /\.(tsx?|css)$/.test(path))
      .map((path) => ({ path, lines: read(path).trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > MAX_LINES);
    expect(long).toEqual([]);
  });
});

describe('The search for old words', () => {
  it.each([
    'putOnShelf',
    'Shelf',
    'SHELF_SIZE',
    'on-shelf',
    'DBShelf',
    "'shelf'",
    '// A shelf.',
    '/* shelf */',
  ])('finds the word in %s', (text) => expect(wordsIn(text)).toEqual(['shelf']));

  it.each(['bookshelfs', 'Shelfish', 'desktop', 'placeholder', 'replace', 'background', 'indoors'])(
    'takes %s for another word',
    (text) => expect(wordsIn(text)).toEqual([]),
  );

  it.each(['NotNow', 'not-now', 'NOT_NOW', '// not now'])(
    'finds two words that belong together in %s',
    (text) => expect(wordsIn(text)).toEqual(['not now']),
  );

  it('finds it in the name of a file, and in the keys and parameters of messages but not in their sentences', () => {
    expect(findOldWords('lib/shelf/x.ts', '')).toMatchObject([{ line: 0, word: 'shelf' }]);
    const messages =
      '{\n  "room": "A door",\n  "title": "room: A room {shelf} {n, plural, other {rooms}}"\n}';
    expect(findOldWords('lib/i18n/messages/en/site.json', messages)).toMatchObject([
      { line: 2, word: 'room' },
      { line: 3, word: 'shelf' },
    ]);
  });

  it('tells ordinary uses from old ones', () => {
    expect(wordsIn('// It is changed in place, or something in the place of it.')).toEqual([]);
    expect(wordsIn('// A place of its own.')).toEqual(['place']);
    expect(wordsIn("page.keyboard.press('Enter');")).toEqual([]);
    expect(wordsIn('const html = press(page);')).toEqual(['press']);
    expect(wordsIn('press(editor)', 'components/editor/x.test.ts')).toEqual([]);
    expect(wordsIn('.box { place-items: center; }', 'components/x.module.css')).toEqual([]);
    expect(wordsIn("const title = 'A place to stay';")).toEqual([]);
    expect(wordsIn("it('stays in its place', () => {});")).toEqual([]);
    expect(wordsIn("it('moves it by one place', () => {});")).toEqual(['place']);
    expect(wordsIn("it.each([1])('moves it by one place', () => {});")).toEqual(['place']);
  });
});
