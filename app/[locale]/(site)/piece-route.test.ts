import { afterEach, describe, expect, it, vi } from 'vitest';
import { PieceRoute } from './piece-route';

vi.mock('./load', () => ({
  loadPiece: () => Promise.reject(new Error('the piece')),
  loadNavigation: async () => [],
  loadSettings: () =>
    new Promise((_resolve, reject) => setImmediate(() => reject(new Error('the settings')))),
}));
vi.mock('@/lib/publications/center-news-list', () => ({ centerNewsList: async () => [] }));

const unhandled = vi.fn();
process.on('unhandledRejection', unhandled);
afterEach(() => process.off('unhandledRejection', unhandled));

describe('A page whose piece cannot be read', () => {
  it('fails once, without a second, unhandled rejection', async () => {
    const params = Promise.resolve({ locale: 'en', slug: 'ports' });
    await expect(PieceRoute({ params, kind: 'article' })).rejects.toThrow('the piece');
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    expect(unhandled).not.toHaveBeenCalled();
  });
});
