import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { findMasthead } from '@/lib/publications/find-masthead';
import Status from './page';

vi.mock('@/lib/publications/find-masthead');

beforeEach(() => {
  vi.mocked(findMasthead).mockResolvedValue({
    instituteName: 'Gulf Institute',
    tagline: 'Papers and analysis',
    contactEmail: null,
    sections: [{ slug: 'security', name: 'Security', path: '/en/sections/security' }],
  });
});

async function shown(code: string, searchParams: Record<string, string> = {}): Promise<string> {
  const params = Promise.resolve({ locale: 'en', code });
  return renderToStaticMarkup(await Status({ params, searchParams: Promise.resolve(searchParams) }));
}

const losingTheDatabase = () => vi.mocked(findMasthead).mockRejectedValue(new Error('nobody answers'));

describe('The page about a page that is not there', () => {
  it.each(['404', '410'])('names the institute and its sections (%s)', async (code) => {
    const html = await shown(code);
    expect(html).toContain('Gulf Institute');
    expect(html).toContain('/en/sections/security');
  });

  it('can be had without the database as well', async () => {
    losingTheDatabase();
    await expect(shown('404')).rejects.toThrow('nobody answers');
    expect(await shown('404', { bare: '' })).toContain('There is no page at this address');
  });
});

it.each(['500', '503'])('The page about trouble of ours (%s) never asks the database', async (code) => {
  losingTheDatabase();
  expect(await shown(code)).toContain('<h1');
});
