import { describe, expect, it, vi } from 'vitest';
import type { z } from 'zod';
import { BLOCK_KINDS, newBlock } from '@/lib/lists/composition/types';
import { composeFrontPageAction, createListAction, describeListAction, moveEntryAction } from './actions';

vi.mock('server-only', () => ({}));
vi.mock('@/app/studio/reply', () => ({ reply: vi.fn() }));
/** What reaches the verb. */
vi.mock('@/app/studio/mutation', () => ({
  mutation: async (schema: z.ZodType, input: unknown) => schema.parse(input),
}));

const LIST = { key: 'readers', version: 3 };
const NAMES = { nameAr: 'ملف', nameEn: 'File', frontOrder: null, isBeside: true };
const PAGE = { slugAr: 'ملف', slugEn: 'file' };
const MOVE = { ...LIST, entryId: '01890000-0000-7000-8000-000000000001', to: 2, displaced: null };

describe('A page that was opened before an update', () => {
  it('moves an item without saying whether it shares its position: it does not', async () => {
    expect(await moveEntryAction(MOVE)).toEqual({ ...MOVE, shares: false });
  });

  it('describes a list without saying whether it has a page: it keeps the one it has', async () => {
    expect(await describeListAction({ ...LIST, ...NAMES })).toEqual({ ...LIST, ...NAMES });
  });

  it('makes a list without saying whether it has a page: it has none', async () => {
    expect(await createListAction(NAMES)).toEqual({ ...NAMES, page: null });
  });
});

describe('Whoever composes the front page', () => {
  const composed = (...blocks: object[]) => composeFrontPageAction({ version: 3, blocks });
  const id = '01890000-0000-7000-8000-000000000001';

  it('sends blocks of every kind', async () => {
    const look = 'picture';
    const blocks = [
      ...BLOCK_KINDS.flatMap((kind) => newBlock(`${kind}:${id}`) ?? []),
      { kind: 'latest-issue', seriesId: id },
      { kind: 'section', id, count: 1, look },
    ];
    expect(blocks).toHaveLength(BLOCK_KINDS.length + 2);
    expect(await composed(...blocks)).toEqual({ version: 3, blocks });
  });

  it.each([
    ['of an unknown kind', { kind: 'weather' }],
    ['with what its kind does not have', { kind: 'picks', count: 3 }],
    ['of too many pieces', { kind: 'newest', count: 13 }],
    ['of no section', { kind: 'section', id: 'gulf', count: 3, look: 'lines' }],
  ])('cannot send one %s', async (_, block) => {
    await expect(composed(block)).rejects.toThrow();
  });

  it('cannot send more than stand on a page', async () => {
    await expect(composed(...Array.from({ length: 17 }, () => ({ kind: 'picks' })))).rejects.toThrow();
  });
});

describe('A page of today', () => {
  it('says both', async () => {
    expect(await moveEntryAction({ ...MOVE, shares: true })).toMatchObject({ shares: true });
    expect(await describeListAction({ ...LIST, ...NAMES, page: null })).toMatchObject({ page: null });
    expect(await createListAction({ ...NAMES, page: PAGE })).toMatchObject({ page: PAGE });
  });

  it('cannot send what no page knows', async () => {
    await expect(moveEntryAction({ ...MOVE, pinned: true })).rejects.toThrow();
    await expect(describeListAction({ ...LIST, ...NAMES, page: { slugAr: 'ملف' } })).rejects.toThrow();
  });
});
