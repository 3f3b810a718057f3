import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createRenderQueue } from './render-queue';

/** Renders that last until they are ended by name. */
function heldRenders() {
  const inTurn = createRenderQueue();
  const running = new Map<string, () => void>();
  const start = (name: string, options: { hasPriority?: boolean; signal?: AbortSignal } = {}) =>
    inTurn(() => new Promise<void>((resolve) => running.set(name, resolve)), options);
  return {
    known: (name: string, signal?: AbortSignal) => start(name, { hasPriority: true, signal }),
    unseen: (name: string) => start(name),
    async end(name: string) {
      running.get(name)?.();
      running.delete(name);
      await turn();
    },
    async running() {
      await turn();
      return [...running.keys()];
    },
  };
}

describe('Pages that nobody has asked for before', () => {
  it('are rendered two at a time while no reader waits for a known one', async () => {
    const renders = heldRenders();
    for (const name of ['a', 'b', 'c']) void renders.unseen(name);
    expect(await renders.running()).toEqual(['a', 'b']);
    await renders.end('a');
    expect(await renders.running()).toEqual(['b', 'c']);
  });

  it('are rendered one at a time while a known one is', async () => {
    const renders = heldRenders();
    void renders.known('front page');
    for (const name of ['a', 'b']) void renders.unseen(name);
    expect(await renders.running()).toEqual(['front page', 'a']);
    await renders.end('a');
    expect(await renders.running()).toEqual(['front page', 'b']);
  });

  it('that are being rendered when a known one comes end, and no second one follows', async () => {
    const renders = heldRenders();
    for (const name of ['a', 'b', 'c']) void renders.unseen(name);
    await renders.running();
    void renders.known('front page');
    await renders.end('a');
    expect(await renders.running()).toEqual(['b', 'front page']);
    await renders.end('front page');
    expect(await renders.running()).toEqual(['b', 'c']);
  });

  it('do not wait for a known one that waits no more', async () => {
    const renders = heldRenders();
    const known = Array.from({ length: 8 }, (_, number) => renders.known(`known ${number}`));
    const gone = new AbortController();
    const left = renders.known('left', gone.signal);
    gone.abort();
    await expect(left).rejects.toThrow();
    for (let number = 0; number < known.length; number += 1) await renders.end(`known ${number}`);
    await Promise.all(known);
    for (const name of ['a', 'b']) void renders.unseen(name);
    expect(await renders.running()).toEqual(['a', 'b']);
  });
});
