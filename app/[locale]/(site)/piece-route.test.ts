import { afterEach, describe, expect, it, vi } from 'vitest';
import { PieceRoute } from './piece-route';

vi.mock('@/lib/publications/find-piece', () => ({
  findPiece: () => Promise.reject(new Error('the piece')),
}));
vi.mock('@/lib/publications/find-navigation', () => ({ findNavigation: async () => [] }));
vi.mock('@/lib/publications/find-site-settings', () => ({
  findSiteSettings: () =>
    new Promise((_resolve, reject) => setImmediate(() => reject(new Error('the settings')))),
}));
vi.mock('@/lib/publications/lists-beside', () => ({
  listsBeside: async () => ({ centerNews: [], others: [] }),
}));

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
