import { EditorPage } from '@/e2e/editor-page';
import { expect, test } from '@/e2e/fixtures';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import { article } from '@/lib/richtext/build';
import { countedIds } from '@/lib/richtext/testing/sample-document';
import { EDGE_OUTCOMES, LEAVES, type Outcomes } from './edge-outcomes';
import { HELD_OUTCOMES } from './held-outcomes';
import { type Key, KeyTablePage, type LinesOfTable } from './key-table-page';
import { EDGE_KEYS, type EdgeKey, type MoveKey, moveKeys, SELECT_ALL, UNNAMED_KEYS } from './keys';
import { movedCaret } from './moved-caret';
import {
  draftWith,
  HELD_LINES,
  inTableLetters,
  type Line,
  type LinesOfDocument,
  languageOf,
  PLAIN_LINES,
  SPOTS,
  type Spot,
  typedLetter,
} from './table-lines';
import { caretOf, changedLines, tableText, withoutCaret } from './table-text';

const ALL_SPOTS: Spot[] = ['empty', 'start', 'middle', 'end'];
const FIELDS: Line[] = ['kicker', 'title', 'standfirst'];
/** Lines that are held in which the keys that move the caret are tried, too. */
const MOVED_IN: Line[] = ['foreign', 'bullet2', 'lead2'];
const LETTER = 'x';

/** Tries every key in one line with the caret at one spot. `problems` are the cells with another outcome than the wanted one. */
class Cells {
  readonly problems: string[] = [];
  count = 0;
  private readonly table: KeyTablePage;
  private readonly document: LinesOfDocument;
  private readonly locale: Locale;

  constructor(table: KeyTablePage, document: LinesOfDocument, locale: Locale) {
    this.table = table;
    this.document = document;
    this.locale = locale;
  }

  async tryPlain(line: keyof typeof EDGE_OUTCOMES, spot: Spot): Promise<void> {
    await this.tryEdges(line, spot, EDGE_OUTCOMES[line][spot]);
    const wanted = this.selectedBy(line, spot);
    await this.expect(line, spot, 'Ctrl+A', () => this.table.press(SELECT_ALL), wanted);
    await this.tryMoves(line, spot);
  }

  async tryHeld(line: Line, spot: Spot, outcomes: Outcomes): Promise<void> {
    await this.tryEdges(line, spot, outcomes);
    if (MOVED_IN.includes(line)) await this.tryMoves(line, spot);
  }

  private async tryEdges(line: Line, spot: Spot, outcomes: Outcomes): Promise<void> {
    const letter = typedLetter(languageOf(line, this.locale));
    const written = changedLines(this.text(line, spot), this.text(line, spot, `${LETTER}|`));
    const press = (key: Key) => () => this.table.press(key);
    const typing = { key: letter, code: 'KeyX', keyCode: 88, text: letter };
    await this.expect(line, spot, 'letter', press(typing), written);
    await this.expect(line, spot, 'letter without keys', () => this.table.insertText(letter), written);
    for (const [index, name] of (Object.keys(EDGE_KEYS) as EdgeKey[]).entries()) {
      const wanted = outcomes[index] ?? '';
      await this.expect(line, spot, name, press(EDGE_KEYS[name]), wanted);
      const unnamed = UNNAMED_KEYS[name];
      if (unnamed) await this.expect(line, spot, `${name} without keys`, press(unnamed), wanted);
    }
  }

  private async tryMoves(line: Line, spot: Spot): Promise<void> {
    const keys = moveKeys(directionOf(languageOf(line, this.locale)));
    for (const [name, key] of Object.entries(keys)) {
      await this.expectCaret(line, spot, name as MoveKey, key);
    }
  }

  private text(line: Line, spot: Spot, inserted?: string): string[] {
    return tableText(this.document, line, spot, inserted);
  }

  private async begin(line: Line, spot: Spot): Promise<void> {
    this.count += 1;
    const draft = draftWith(this.document, this.locale, spot === 'empty' ? line : null);
    const offset = spot === 'empty' ? 0 : SPOTS[spot];
    await this.table.begin(article(draft, countedIds()), this.document.lines.indexOf(line), offset);
  }

  private async read(): Promise<LinesOfTable> {
    const { lines, isFocused, undone } = await this.table.readAndUndo();
    return { lines: lines.map(inTableLetters), isFocused, undone: undone.map(inTableLetters) };
  }

  private async expect(line: Line, spot: Spot, key: string, act: () => Promise<void>, wanted: string) {
    const before = this.text(line, spot);
    await this.begin(line, spot);
    await act();
    const { lines, isFocused, undone } = await this.read();
    const outcome = isFocused ? changedLines(before, lines) : LEAVES;
    if (outcome !== wanted) this.problems.push(`${line}, ${spot}, ${key}: "${outcome}", not "${wanted}"`);
    if (withoutCaret(lines) !== withoutCaret(before) && withoutCaret(undone) !== withoutCaret(before)) {
      this.problems.push(`${line}, ${spot}, ${key}: undo gives "${undone.join(' / ')}"`);
    }
  }

  private async expectCaret(line: Line, spot: Spot, name: MoveKey, key: Key) {
    await this.begin(line, spot);
    await this.table.press(key);
    const { lines } = await this.read();
    const wanted = movedCaret(this.document, name, line, spot);
    const caret = caretOf(this.document, lines);
    const isRight =
      caret.line && wanted.lines.includes(caret.line) && wanted.offsets?.includes(caret.offset) !== false;
    const isSameText = withoutCaret(lines) === withoutCaret(this.text(line, spot));
    if (!isRight || !isSameText) {
      const at = `${wanted.lines.join(' or ')} ${wanted.offsets?.join(' or ') ?? ''}`;
      this.problems.push(`${line}, ${spot}, ${name}: "${lines.join(' / ')}", not at ${at}`);
    }
  }

  /** The first "select all": an opening line, which an empty one keeps, or the body. */
  private selectedBy(line: Line, spot: Spot): string {
    const lines = this.text(line, spot, '');
    if (!FIELDS.includes(line)) {
      const body = lines.slice(FIELDS.length);
      const selected = body.join(' / ').replace(/^(\S+ )/, '$1[');
      return `${selected}]`;
    }
    const own = lines[this.document.lines.indexOf(line)] ?? '';
    return spot === 'empty' ? '=' : own.replace(/^(\S+ )(.*)$/, '$1[$2]');
  }
}

/** The spots that are tried of lines that are held. In the middle of one, keys do what they do in any line of its kind. */
const HELD_CELLS = Object.entries(HELD_OUTCOMES).flatMap(([line, spots]) =>
  Object.entries(spots).map(([spot, outcomes]) => ({ line: line as Line, spot: spot as Spot, outcomes })),
);

test('every key does what writers expect, in every line and both directions, with key events and without', async ({
  signIn,
  given,
  interfaceLocale,
}) => {
  test.setTimeout(900_000);
  const piece = await given({ [interfaceLocale]: {} });
  const { page } = await signIn('omar');
  const editor = new EditorPage(page, interfaceLocale);
  await editor.open(piece.entryId, interfaceLocale);
  // The documents of the table are opened in the editor alone; nothing of them may reach the server.
  await page.route('**/steps*', (route) => route.abort());
  const table = await KeyTablePage.open(page);
  const [plain, held] = [PLAIN_LINES, HELD_LINES].map(
    (document) => new Cells(table, document, interfaceLocale),
  ) as [Cells, Cells];
  const lines = Object.keys(EDGE_OUTCOMES) as (keyof typeof EDGE_OUTCOMES)[];
  for (const line of lines) for (const spot of ALL_SPOTS) await plain.tryPlain(line, spot);
  for (const { line, spot, outcomes } of HELD_CELLS) await held.tryHeld(line, spot, outcomes);
  expect([...plain.problems, ...held.problems]).toEqual([]);
  expect(plain.count).toBe(PLAIN_LINES.lines.length * ALL_SPOTS.length * 20);
  expect(held.count).toBe(HELD_CELLS.length * 11 + MOVED_IN.length * 3 * 8);
  await page.close({ runBeforeUnload: false });
});
