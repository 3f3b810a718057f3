import { EditorPage } from '@/e2e/editor-page';
import { expect, test } from '@/e2e/fixtures';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import { article } from '@/lib/richtext/build';
import { countedIds } from '@/lib/richtext/testing/sample-document';
import { EDGE_OUTCOMES, LEAVES } from './edge-outcomes';
import { type Key, KeyTablePage } from './key-table-page';
import { EDGE_KEYS, type EdgeKey, type MoveKey, moveKeys, SELECT_ALL, UNDO, UNNAMED_KEYS } from './keys';
import { movedCaret } from './moved-caret';
import { draftWith, inTableLetters, LINES, type Line, SPOTS, type Spot, typedLetter } from './table-lines';
import { caretOf, changedLines, tableText, withoutCaret } from './table-text';

const ALL_SPOTS: Spot[] = ['empty', 'start', 'middle', 'end'];
const FIELDS: Line[] = ['kicker', 'title', 'standfirst'];
const LETTER = 'x';

/** Tries every key in one line with the caret at one spot. `problems` are the cells with another outcome than the wanted one. */
class Cells {
  readonly problems: string[] = [];
  count = 0;
  private readonly table: KeyTablePage;
  private readonly locale: Locale;

  constructor(table: KeyTablePage, locale: Locale) {
    this.table = table;
    this.locale = locale;
  }

  async tryLine(line: Line, spot: Spot): Promise<void> {
    const letter = typedLetter(this.locale);
    const written = changedLines(tableText(line, spot), tableText(line, spot, `${LETTER}|`));
    const press = (key: Key) => () => this.table.press(key);
    const typing = { key: letter, code: 'KeyX', keyCode: 88, text: letter };
    await this.expect(line, spot, 'letter', press(typing), written);
    await this.expect(line, spot, 'letter without keys', () => this.table.insertText(letter), written);
    const outcomes = EDGE_OUTCOMES[line][spot];
    for (const [index, name] of (Object.keys(EDGE_KEYS) as EdgeKey[]).entries()) {
      const wanted = outcomes[index] ?? '';
      await this.expect(line, spot, name, press(EDGE_KEYS[name]), wanted);
      const unnamed = UNNAMED_KEYS[name];
      if (unnamed) await this.expect(line, spot, `${name} without keys`, press(unnamed), wanted);
    }
    await this.expect(line, spot, 'Ctrl+A', press(SELECT_ALL), selectedBy(line, spot));
    for (const [name, key] of Object.entries(moveKeys(directionOf(this.locale)))) {
      await this.expectCaret(line, spot, name as MoveKey, key);
    }
  }

  private async begin(line: Line, spot: Spot): Promise<void> {
    this.count += 1;
    const document = article(draftWith(this.locale, spot === 'empty' ? line : null), countedIds());
    await this.table.begin(document, LINES.indexOf(line), spot === 'empty' ? 0 : SPOTS[spot]);
  }

  private async read(): Promise<{ lines: string[]; isFocused: boolean }> {
    const { lines, isFocused } = await this.table.read();
    return { lines: lines.map((text) => inTableLetters(text, this.locale)), isFocused };
  }

  private async expect(line: Line, spot: Spot, key: string, act: () => Promise<void>, wanted: string) {
    const before = tableText(line, spot);
    await this.begin(line, spot);
    await act();
    const { lines, isFocused } = await this.read();
    const outcome = isFocused ? changedLines(before, lines) : LEAVES;
    if (outcome !== wanted) this.problems.push(`${line}, ${spot}, ${key}: "${outcome}", not "${wanted}"`);
    if (withoutCaret(lines) === withoutCaret(before)) return;
    await this.table.press(UNDO);
    const undone = await this.read();
    if (withoutCaret(undone.lines) !== withoutCaret(before)) {
      this.problems.push(`${line}, ${spot}, ${key}: undo gives "${undone.lines.join(' / ')}"`);
    }
  }

  private async expectCaret(line: Line, spot: Spot, name: MoveKey, key: Key) {
    await this.begin(line, spot);
    await this.table.press(key);
    const { lines } = await this.read();
    const wanted = movedCaret(name, line, spot);
    const caret = caretOf(lines);
    const isRight =
      caret.line && wanted.lines.includes(caret.line) && wanted.offsets?.includes(caret.offset) !== false;
    const isSameText = withoutCaret(lines) === withoutCaret(tableText(line, spot));
    if (!isRight || !isSameText) {
      const at = `${wanted.lines.join(' or ')} ${wanted.offsets?.join(' or ') ?? ''}`;
      this.problems.push(`${line}, ${spot}, ${name}: "${lines.join(' / ')}", not at ${at}`);
    }
  }
}

/** The first "select all": an opening line, which an empty one keeps, or the body. */
function selectedBy(line: Line, spot: Spot): string {
  const lines = tableText(line, spot, '');
  if (!FIELDS.includes(line)) {
    const body = lines.slice(FIELDS.length);
    const selected = body.join(' / ').replace(/^(\S+ )/, '$1[');
    return `${selected}]`;
  }
  const own = lines[LINES.indexOf(line)] ?? '';
  return spot === 'empty' ? '=' : own.replace(/^(\S+ )(.*)$/, '$1[$2]');
}

test('every key does what writers expect, in every line and both directions, with key events and without', async ({
  signIn,
  given,
  interfaceLocale,
}) => {
  test.setTimeout(300_000);
  const piece = await given({ [interfaceLocale]: {} });
  const { page } = await signIn('omar');
  const editor = new EditorPage(page, interfaceLocale);
  await editor.open(piece.entryId, interfaceLocale);
  // The documents of the table are opened in the editor alone; nothing of them may reach the server.
  await page.route('**/steps*', (route) => route.abort());
  const cells = new Cells(await KeyTablePage.open(page), interfaceLocale);
  for (const line of LINES) {
    for (const spot of ALL_SPOTS) await cells.tryLine(line, spot);
  }
  expect(cells.problems).toEqual([]);
  expect(cells.count).toBe(LINES.length * ALL_SPOTS.length * 20);
  await page.close({ runBeforeUnload: false });
});
