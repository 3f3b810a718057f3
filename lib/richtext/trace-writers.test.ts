import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { ReplaceStep, type Step, Transform } from '@tiptap/pm/transform';
import { describe, expect, it } from 'vitest';
import { article, type Block } from './build';
import { parseDocument } from './document';
import { type StepSource, traceWriters, type WrittenStep } from './trace-writers';

/** A text in memory that people change, with the steps that a database would keep. */
class Text {
  readonly docs: Node[];
  readonly steps: WrittenStep[] = [];

  constructor(...body: Block[]) {
    let made = 0;
    const id = () => `id${String(made++).padStart(8, '0')}`;
    this.docs = [parseDocument(article({ title: '', body }, id))];
  }

  get doc(): Node {
    return this.docs.at(-1) as Node;
  }

  change(userId: string, change: (transform: Transform) => void): void {
    const transform = new Transform(this.doc);
    change(transform);
    transform.steps.forEach((step, index) => {
      this.docs.push((transform.docs[index + 1] ?? transform.doc) as Node);
      this.add(userId, step);
    });
  }

  private add(userId: string, step: Step): void {
    const version = this.steps.length + 1;
    this.steps.push({ version, userId, clientId: `tab of ${userId}`, createdAt: new Date(version), step });
  }

  /** Where words stand. */
  at(words: string): number {
    let found = -1;
    this.doc.descendants((node, pos) => {
      const index = node.isText ? (node.text ?? '').indexOf(words) : -1;
      if (index >= 0 && found < 0) found = pos + index;
    });
    if (found < 0) throw new Error(`no ${words}`);
    return found;
  }

  type(userId: string, words: string, at: number, until = at): void {
    this.change(userId, (transform) => transform.replaceWith(at, until, this.doc.type.schema.text(words)));
  }

  source(pageSize = 500): StepSource {
    return {
      stepsUpTo: async (version) => this.steps.slice(Math.max(0, version - pageSize), version).reverse(),
      documentAt: async (version) => this.docs[version] ?? null,
    };
  }

  /** The words of each part of the text with who wrote it, in order; nobody wrote what was there at the beginning. */
  async writers(pageSize?: number, limits = { steps: 10_000, isOver: () => false }): Promise<string[]> {
    const passage = { version: this.steps.length, from: 0, to: this.doc.content.size };
    const { found, rest } = await traceWriters(this.source(pageSize), passage, limits);
    const parts = [
      ...found.map(({ part, by }) => ({ part, who: by.userId })),
      ...rest.map((part) => ({ part, who: 'nobody' })),
    ].sort((one, other) => one.part.at - other.part.at);
    return parts.flatMap(({ part, who }) => {
      const words = this.doc.textBetween(part.at, part.at + part.to - part.from);
      return words === '' ? [] : [`${who}: ${words}`];
    });
  }
}

/** Neighbours of one writer together. */
function joined(parts: string[]): string[] {
  const all: string[] = [];
  for (const part of parts) {
    const [who, words] = [part.slice(0, part.indexOf(':')), part.slice(part.indexOf(':') + 2)];
    if (all.at(-1)?.startsWith(`${who}: `)) all.push(`${all.pop()}${words}`);
    else all.push(part);
  }
  return all;
}

describe('Who wrote a passage', () => {
  it('is told word by word where two write into one sentence', async () => {
    const text = new Text({ p: 'The summit decided.' });
    text.type('omar', ' little', text.at('.'));
    text.type('sara', ' in Brussels', text.at(' decided'));
    text.type('omar', ' very', text.at(' little'));
    text.type('sara', 'next to nothing', text.at('very little'), text.at('very little') + 11);
    expect(joined(await text.writers())).toEqual(
      [
        ...[
          'nobody: The summit',
          'sara: in Brussels',
          'nobody:  decided',
          'omar:  ',
          'sara: next to nothing',
          'nobody: .',
        ],
      ].map((line) => line.replace('sara: in', 'sara:  in')),
    );
  });

  it('stays who it was when somebody else moves the paragraph, up, down or among others', async () => {
    const text = new Text({ p: 'One.' }, { p: 'Two.' }, { p: 'Three.' });
    text.type('omar', ' Of Omar.', text.at('Two.') + 4);
    for (const words of ['Two.', 'One.', 'Three.'])
      text.change('sara', (transform) => {
        const from = text.at(words) - 1;
        const block = transform.doc.nodeAt(from) as Node;
        transform.delete(from, from + block.nodeSize);
        transform.insert(transform.doc.content.size, block);
      });
    expect(joined(await text.writers())).toEqual(['nobody: Two.', 'omar:  Of Omar.', 'nobody: One.Three.']);
    expect(joined(await text.writers(3))).toContain('omar:  Of Omar.');
  });

  it('is whoever put other words of the same length in, although it looks like a move', async () => {
    const text = new Text({ p: 'Madrid hosted. The end.' });
    text.change('sara', (transform) => {
      transform.delete(text.at('Madrid'), text.at('Madrid') + 6);
      transform.insert(text.at('The end') - 6, transform.doc.type.schema.text('Berlin'));
    });
    expect(joined(await text.writers())).toEqual(['nobody:  hosted. ', 'sara: Berlin', 'nobody: The end.']);
  });

  it('is no one else after lines were split, joined, turned into headings or quotations, and made bold', async () => {
    const text = new Text({ p: 'Plain words. ' });
    text.type('omar', 'Words of Omar.', text.at('Plain') + 13);
    text.change('sara', (transform) => transform.split(text.at('Words of')));
    const { heading, blockquote } = text.doc.type.schema.nodes;
    text.change('sara', (transform) => {
      const $at = transform.doc.resolve(text.at('Words of'));
      const range = $at.blockRange();
      if (range && blockquote) transform.wrap(range, [{ type: blockquote }]);
    });
    text.change('sara', (transform) => {
      const at = text.at('Plain');
      if (heading) transform.setBlockType(at, at, heading, { level: 2 });
      transform.addMark(at, at + 5, transform.doc.type.schema.mark('bold'));
    });
    expect(joined(await text.writers())).toEqual(['nobody: Plain words. ', 'omar: Words of Omar.']);
  });

  it('is whoever pasted it', async () => {
    const text = new Text({ p: 'Before.' });
    const pasted = new Text({ p: 'Pasted one.' }, { p: 'Pasted two.' }).doc.children.slice(3);
    text.change('sara', (transform) =>
      transform.step(
        new ReplaceStep(
          transform.doc.content.size,
          transform.doc.content.size,
          new Slice(Fragment.from(pasted), 0, 0),
        ),
      ),
    );
    text.type('omar', ' then', text.at(' two'));
    expect(joined(await text.writers())).toEqual([
      'nobody: Before.',
      'sara: Pasted one.Pasted',
      ...['omar:  then', 'sara:  two.'],
    ]);
  });

  it('cannot be told of what is older than the steps that may be looked at, or than the time allows', async () => {
    const text = new Text({ p: '.' });
    for (const words of ['one', 'two', 'three']) text.type(words, words, text.at('.'));
    expect(joined(await text.writers(500, { steps: 2, isOver: () => false }))).toEqual([
      ...['nobody: one', 'two: two', 'three: three', 'nobody: .'],
    ]);
    let asked = 0;
    expect(joined(await text.writers(500, { steps: 10, isOver: () => asked++ > 0 }))).toEqual([
      ...['nobody: onetwo', 'three: three', 'nobody: .'],
    ]);
  });
});

/** Small and repeatable. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

describe('Two people who change a text at random', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('each wrote the letters that only they have: %s', async (seed) => {
    const random = randomNumbers(seed * 7_919);
    const text = new Text({ p: '1' }, { p: '2' }, { p: '3' });
    const letters = { omar: 'abc', sara: 'xyz' } as const;
    const nobody = /[123]/;
    for (let turn = 0; turn < 120; turn++) {
      const who = (['omar', 'sara'] as const)[random(2)] ?? 'omar';
      const lines = text.doc.children.slice(3);
      const index = random(lines.length);
      const before = text.doc.content.size - lines.slice(index).reduce((sum, line) => sum + line.nodeSize, 0);
      const line = lines[index] as Node;
      const at = before + 1 + random(line.content.size + 1);
      const until = Math.min(before + 1 + line.content.size, at + (random(3) === 0 ? random(3) : 0));
      if (random(5) > 0) text.type(who, (letters[who][random(3)] ?? '').repeat(1 + random(3)), at, until);
      else
        text.change(who, (transform) => {
          transform.delete(before, before + line.nodeSize);
          transform.insert(transform.doc.content.size, line);
        });
    }
    for (const part of await text.writers(7)) {
      const [who, words = ''] = part.split(': ');
      const expected = who === 'nobody' ? nobody : new RegExp(`[${letters[who as 'omar' | 'sara']}]`);
      expect([...words].filter((letter) => !expected.test(letter))).toEqual([]);
    }
  });
});
