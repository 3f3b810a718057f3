// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { renderHook } from '@/components/ui/testing/render-hook';
import { moveItem, useArrangement } from './use-arrangement';

const items = ['a', 'b', 'c', 'd'];

describe('An item that is moved on the screen', () => {
  it.each([
    ['c', 0, 'cabd'],
    ['a', 2, 'bcad'],
    ['a', 3, 'bcda'],
    ['b', 1, 'abcd'],
  ])('%s to position %d gives %s', (item, to, expected) => {
    expect(moveItem(items, (other) => other === item, to).join('')).toBe(expected);
  });

  it('changes nothing when another user has removed it meanwhile', () => {
    expect(moveItem(items, () => false, 0)).toBe(items);
  });
});

describe('Changes that are made in quick succession', () => {
  interface List {
    items: string[];
  }
  const initial: List = { items };
  const refused = async () => ({ ok: false as const, code: 'invalid', issues: [] });
  const turned = vi.fn(async ({ items }: List) => ({
    ok: true as const,
    data: { items: [...items].reverse() },
  }));

  const openList = () =>
    renderHook(
      () =>
        useArrangement<string, List>({
          ...{ initial, isNewer: () => false, read: async () => ({ ok: true as const, data: initial }) },
        }),
      undefined,
    );

  async function refuseFirst(first: { isApart?: boolean }, second: { isApart?: boolean }) {
    turned.mockClear();
    const list = await openList();
    await list.act(async () => {
      const { change } = list.current;
      await Promise.all([change(refused, undefined, first), change(turned, undefined, second)]);
    });
    return [turned.mock.calls.length, list.current.list.items.join(''), list.current.isBusy()];
  }

  it('are dropped with one that is refused, unless that or they are none of the order', async () => {
    expect(await refuseFirst({}, {})).toEqual([0, 'abcd', false]);
    expect(await refuseFirst({ isApart: true }, {})).toEqual([1, 'dcba', false]);
    expect(await refuseFirst({}, { isApart: true })).toEqual([1, 'dcba', false]);
  });

  it('are waited for by what needs all of them, which learns whether one was refused', async () => {
    const list = await openList();
    const waited: [boolean, boolean][] = [];
    for (const first of [turned, refused])
      await list.act(async () => {
        const { change, settled, isBusy } = list.current;
        void change(first);
        void change(turned);
        waited.push([await settled(), isBusy()]);
      });
    expect(waited).toEqual([
      [true, false],
      [false, false],
    ]);
  });
});
