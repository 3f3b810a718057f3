import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { writeInTurn } from './write-in-turn';

const failing = (what: string) => Promise.reject(new Error(what));

describe('What is written in turn', () => {
  it('is answered in its order, and one is prepared while the one before is written', async () => {
    const done: string[] = [];
    const written = await writeInTurn(
      ['a', 'b', 'c'],
      (item) => {
        done.push(`prepared ${item}`);
        return item.toUpperCase();
      },
      async (item) => {
        await pause(20);
        done.push(`wrote ${item}`);
        return `${item}!`;
      },
    );
    expect(written).toEqual(['A!', 'B!', 'C!']);
    expect(done).toEqual(['prepared a', 'prepared b', 'wrote A', 'prepared c', 'wrote B', 'wrote C']);
  });

  it('is nothing where there is nothing', async () => {
    expect(await writeInTurn([], String, (item) => failing(item))).toEqual([]);
  });

  it('ends with the first failure of a write, and writes nothing more', async () => {
    const tried: number[] = [];
    const writing = writeInTurn(
      [1, 2, 3],
      (item) => item,
      async (item) => {
        tried.push(item);
        await pause(5);
        if (item === 1) throw new Error(`no space for ${item}`);
      },
    );
    await expect(writing).rejects.toThrow('no space for 1');
    expect(tried).toEqual([1]);
  });

  it('has been written when the next one cannot be prepared', async () => {
    const done: number[] = [];
    const writing = writeInTurn(
      [1, 2],
      (item) => (item === 2 ? failing('not a document') : item),
      async (item) => {
        await pause(20);
        done.push(Number(item));
      },
    );
    await expect(writing).rejects.toThrow('not a document');
    expect(done).toEqual([1]);
  });
});
