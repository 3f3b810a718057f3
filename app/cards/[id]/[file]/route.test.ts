import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { siteCardContent } from '@/lib/cards/card-content';
import { makeCard } from '@/lib/cards/make-card';
import { GET } from './route';

const content = siteCardContent('en', { name: 'Markaz', tagline: 'Research' });
vi.mock('@/lib/cards/make-card', () => ({ makeCard: vi.fn() }));
vi.mock('@/lib/publications/find-share-card', () => ({
  findShareCard: async (id: string) => ({ path: `/cards/${id}/present.png`, content }),
}));
const drawn = vi.mocked(makeCard);

const PIECE = '01890000-0000-7000-8000-000000000001';

/** The answer at the present address of a card. */
const cardOf = (id: string): Promise<Response> =>
  GET(new Request(`http://127.0.0.1/cards/${id}/present.png`), {
    params: Promise.resolve({ id, file: 'present.png' }),
  });

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

afterEach(() => {
  vi.useRealTimers();
  drawn.mockReset();
});

describe('Where no card can be drawn', () => {
  it('a shared page of the site has the mark as its picture, which is not stored, until drawing is tried again', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    drawn.mockRejectedValue(new Error('no ink'));
    for (const id of ['ar', 'en']) {
      const response = await cardOf(id);
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png']);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect((await bytesOf(response)).equals(readFileSync('public/icons/card.png'))).toBe(true);
    }
    expect(drawn).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(60_000);
    drawn.mockResolvedValue(Buffer.from('png'));
    const response = await cardOf('ar');
    expect((await bytesOf(response)).toString()).toBe('png');
    expect(response.headers.get('cache-control')).toBeNull();
  });

  it('a piece’s own card fails, because its page does not name it', async () => {
    drawn.mockRejectedValue(new Error('no ink'));
    await expect(cardOf(PIECE)).rejects.toThrow('no ink');
  });
});
