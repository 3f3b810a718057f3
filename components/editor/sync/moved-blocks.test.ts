import { describe, expect, it } from 'vitest';
import { moveBlocks } from '@/components/editor/blocks/move-blocks';
import { FakeServer } from '@/components/editor/testing/fake-server';
import { Tab } from '@/components/editor/testing/tab';
import { article, type Draft } from '@/lib/richtext/build';
import { randomNumbers } from '@/lib/richtext/testing/random-change';
import { countedIds } from '@/lib/richtext/testing/sample-document';

const THREE: Draft['body'] = [{ p: 'one' }, { p: 'two two two two' }, { p: 'three' }];

/** Two people with the same text; the first is about to move a block, the second writes. */
function together(body: Draft['body'] = THREE) {
  const server = new FakeServer(article({ title: 'Title', body }, countedIds()));
  const [mover, writer] = [new Tab(server, 'mover'), new Tab(server, 'writer')];
  return { mover, writer };
}

/** Moves the block with the caret in its first letter. */
function move(tab: Tab, words: string, to: 'up' | 'down'): void {
  let at = 0;
  tab.view.state.doc.descendants((node, pos) => {
    if (node.isText && node.text?.startsWith(words)) at = pos + 1;
  });
  tab.caretAt(at);
  moveBlocks(to)(tab.view.state, (transaction) => tab.view.dispatch(transaction));
}

async function settle(first: Tab, second: Tab): Promise<void> {
  for (const tab of [first, second, first, second]) {
    await tab.engine.flush();
    await tab.engine.refresh();
  }
}

const cases = [
  ['one', 'down', 3, ['two two two two', 'one!', 'three']],
  ['one', 'down', 4, ['two two two two!', 'one', 'three']],
  ['two', 'up', 3, ['two two two two', 'one!', 'three']],
  ['two', 'up', 4, ['two two two two!', 'one', 'three']],
  ['two', 'down', 5, ['one', 'three!', 'two two two two']],
  ['three', 'up', 5, ['one', 'three!', 'two two two two']],
] as const;

describe('When one moves a block and another writes meanwhile, the words stand where they were written', () => {
  it.each(cases)('"%s" goes %s, the words are saved first (block %s)', async (words, to, block, wanted) => {
    const { mover, writer } = together();
    writer.type('!', block);
    move(mover, words, to);
    await settle(writer, mover);
    expect([mover.body, writer.body]).toEqual([wanted, wanted]);
    expect([mover.lost, writer.lost]).toEqual([[], []]);
  });

  it.each(cases)('"%s" goes %s, the move is saved first (block %s)', async (words, to, block, wanted) => {
    const { mover, writer } = together();
    writer.type('!', block);
    move(mover, words, to);
    await settle(mover, writer);
    expect([mover.body, writer.body]).toEqual([wanted, wanted]);
    expect([mover.lost, writer.lost]).toEqual([[], []]);
  });

  it.each(['mover', 'writer'] as const)(
    'an item leaves its list, and the %s saves first',
    async (firstToSave) => {
      const { mover, writer } = together([{ ul: ['one', 'two'] }, { p: 'a longer line between' }]);
      writer.insert('!', 3);
      move(mover, 'two', 'down');
      await settle(firstToSave === 'mover' ? mover : writer, firstToSave === 'mover' ? writer : mover);
      expect(mover.body).toEqual(writer.body);
      expect(mover.body.join()).toContain('!');
      expect([mover.lost, writer.lost]).toEqual([[], []]);
    },
  );

  it('several letters, and the caret of the writer, go along', async () => {
    const { mover, writer } = together();
    writer.type('abc', 3);
    let end = 0;
    for (let block = 0; block <= 3; block += 1) end += writer.view.state.doc.child(block).nodeSize;
    writer.caretAt(end - 2);
    move(mover, 'one', 'down');
    await settle(mover, writer);
    expect(writer.body).toEqual(['two two two two', 'oneabc', 'three']);
    expect(mover.body).toEqual(writer.body);
    const { $head } = writer.view.state.selection;
    expect($head.parent.textContent.slice(0, $head.parentOffset)).toBe('oneab');
  });

  it('who moves it writes on at its end, while the other writes at its beginning', async () => {
    const { mover, writer } = together();
    writer.view.dispatch(writer.view.state.tr.insertText('>>', writer.view.state.doc.resolve(12).start()));
    move(mover, 'one', 'down');
    mover.type('!?', 4);
    await settle(writer, mover);
    expect(mover.body).toEqual(['two two two two', '>>one!?', 'three']);
    expect(writer.body).toEqual(mover.body);
  });

  it('both move the same block: it stands once', async () => {
    const { mover, writer } = together();
    move(mover, 'one', 'down');
    move(writer, 'one', 'down');
    await settle(mover, writer);
    expect(mover.body).toEqual(writer.body);
    const ids = mover.view.state.doc.children.map((node) => node.attrs.id).filter(Boolean);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('After any moves and words of two people', () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed))(
    'every word stands once, in both tabs (%s)',
    async (seed) => {
      const { mover, writer } = together();
      const random = randomNumbers(seed);
      const below = (limit: number) => Math.floor(random() * limit);
      const typed: string[] = [];
      for (let turn = 0; turn < 12; turn += 1) {
        const tab = below(2) === 0 ? mover : writer;
        const kind = below(4);
        if (kind === 0) move(tab, ['one', 'two', 'three'][below(3)] ?? 'one', below(2) === 0 ? 'up' : 'down');
        else if (kind === 1) await (below(2) === 0 ? tab.engine.flush() : tab.engine.refresh());
        else {
          typed.push(`<${turn}>`);
          tab.insert(`<${turn}>`, 3 + below(3));
        }
      }
      await settle(mover, writer);
      const text = writer.body.join(' ');
      expect(mover.body).toEqual(writer.body);
      expect(typed.filter((word) => text.split(word).length !== 2)).toEqual([]);
      expect([...mover.lost, ...writer.lost]).toEqual([]);
    },
  );
});
