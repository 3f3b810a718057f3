import { type Command, TextSelection } from '@tiptap/pm/state';
import { CellSelection } from '@tiptap/pm/tables';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeServer } from '@/components/editor/testing/fake-server';
import { Tab } from '@/components/editor/testing/tab';
import { article } from '@/lib/richtext/build';
import { documentToJson, parseDocument } from '@/lib/richtext/document';
import { renderBody } from '@/lib/richtext/render-html';
import { randomNumbers } from '@/lib/richtext/testing/random-change';
import { countedIds } from '@/lib/richtext/testing/sample-document';
import { cellPositions, tableAround } from './find-table';
import { hasBrokenTables } from './repair-tables';
import { TABLE_COMMANDS } from './table-commands';
import { cellEditing } from './table-editing';

const COMMANDS = Object.entries(TABLE_COMMANDS).filter(([name]) => !/^(deleteTable|line)/.test(name));
const TURNS = 60;

/** Two writers at one table: they type, add, delete, move, merge and split, and save now and then. */
class TableWriters {
  readonly server = new FakeServer(
    article(
      {
        title: 'Title',
        body: [
          { p: 'Before' },
          {
            table: [
              ['a', 'b', 'c'],
              ['d', 'e', 'f'],
              ['g', 'h', 'i'],
            ],
          },
          { p: 'After' },
        ],
      },
      countedIds(),
    ),
  );
  readonly tabs = [
    new Tab(this.server, 'maryam', [cellEditing()]),
    new Tab(this.server, 'omar', [cellEditing()]),
  ];
  private readonly random: () => number;

  constructor(seed: number) {
    this.random = randomNumbers(seed);
  }

  async turn(): Promise<void> {
    const tab = this.tabs[this.below(2)] as Tab;
    const kind = this.random();
    if (kind < 0.3) this.type(tab);
    else if (kind < 0.75) this.command(tab);
    else if (kind < 0.9) await tab.engine.flush();
    else await tab.engine.refresh();
  }

  async settle(): Promise<void> {
    // What is received may need a repair, which is sent in its turn.
    for (const tab of [...this.tabs, ...this.tabs, ...this.tabs]) {
      await tab.engine.flush();
      await tab.engine.refresh();
    }
  }

  private below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  private cells({ view: { state } }: Tab): number[] {
    let found: number[] = [];
    state.doc.forEach((node, pos) => {
      if (node.type.name !== 'table') return;
      const table = tableAround(state.doc.resolve(pos + 1));
      if (table) found = cellPositions(table).filter((cell) => cell > table.gridPos + 1);
    });
    return found;
  }

  private type({ view }: Tab): void {
    const { state } = view;
    const cells = this.cells({ view } as Tab);
    const cell = cells[this.below(cells.length)];
    if (cell === undefined || !state.doc.nodeAt(cell)) return;
    view.dispatch(state.tr.insertText('x', cell + 2));
  }

  private command({ view }: Tab): void {
    const cells = this.cells({ view } as Tab);
    const [one, other] = [cells[this.below(cells.length)], cells[this.below(cells.length)]];
    if (one === undefined || other === undefined) return;
    const { state } = view;
    const [name, command] = COMMANDS[this.below(COMMANDS.length)] as [string, Command];
    const isDeleting = name.startsWith('delete');
    // The table stays, so that there is something to write in.
    if (isDeleting && cells.length < 6) return;
    const selection =
      !isDeleting && this.random() < 0.5
        ? CellSelection.create(state.doc, one, other)
        : TextSelection.near(state.doc.resolve(one + 1), 1);
    view.dispatch(state.tr.setSelection(selection));
    command(view.state, view.dispatch);
  }
}

describe('Whatever two writers do to one table', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it.each(Array.from({ length: 80 }, (_, index) => index + 1))(
    'both have the stored one in the end, which is whole (%i)',
    async (seed) => {
      const writers = new TableWriters(seed);
      for (let turn = 0; turn < TURNS; turn += 1) await writers.turn();
      await writers.settle();
      const stored = parseDocument(writers.server.document);
      for (const { view } of writers.tabs)
        expect(documentToJson(view.state.doc)).toEqual(documentToJson(stored));
      expect(hasBrokenTables(stored)).toBe(false);
      expect(writers.server.steps.length).toBeGreaterThan(5);
      expect(renderBody(stored, 'en')).toContain('After');
    },
  );
});
