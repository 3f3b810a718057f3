import { describe, expect, it, vi } from 'vitest';
import { type Answers, askedOnce, collectReads, recorded, recordReads } from './record-reads';

const ask = (query: () => Promise<string>) => askedOnce('settings', query);

describe('A question that several parts of a page have', () => {
  it('is asked once for each render, also by parts that ask at the same time', async () => {
    const query = vi.fn(async () => 'answer');
    const render = () => collectReads(() => Promise.all([ask(query), ask(query)]));
    expect((await render()).result).toEqual(['answer', 'answer']);
    expect(query).toHaveBeenCalledTimes(1);
    await Promise.all([render(), render()]);
    expect(query).toHaveBeenCalledTimes(3);
  });

  it('is asked by the look-up of the address for the page too, and what it read counts for the first of them', async () => {
    const query = vi.fn(async () => {
      recordReads(['settings'], 'delayed');
      return 'answer';
    });
    const answers: Answers = new Map();
    const lookUp = await collectReads(() => ask(query), answers);
    const page = await collectReads(() => ask(query), answers);
    expect([lookUp.reads.get('settings'), page.reads.size]).toEqual(['delayed', 0]);
    expect(page.result).toBe('answer');
    expect(query).toHaveBeenCalledOnce();
  });

  it('is asked every time outside a render, and another question is another one', async () => {
    const query = vi.fn(async () => 'answer');
    await ask(query);
    await ask(query);
    await collectReads(async () => {
      await ask(query);
      await askedOnce('navigation', query);
    });
    expect(query).toHaveBeenCalledTimes(4);
  });

  it('fails for everybody who asked when it fails', async () => {
    const query = vi.fn(() => Promise.reject(new Error('no database')));
    const { result } = await collectReads(() => Promise.allSettled([ask(query), ask(query)]));
    expect(result.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(query).toHaveBeenCalledOnce();
  });
});

describe('A render whose queries have named nothing that they read', () => {
  const query = async () => null;

  it('counts as reading everything, so that a page that does not exist yet can appear', async () => {
    const { reads } = await collectReads(() => recorded(query));
    expect([...reads]).toEqual([['*', 'immediate']]);
  });

  it('has read what it named, also when that was done after the query, and nothing when it asked nothing', async () => {
    const named = await collectReads(async () => {
      await recorded(query);
      recordReads(['month:2018-07:ar'], 'delayed');
    });
    expect([...named.reads]).toEqual([['month:2018-07:ar', 'delayed']]);
    expect((await collectReads(query)).reads.size).toBe(0);
  });
});
