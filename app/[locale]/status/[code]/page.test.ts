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
    sections: [{ id: 'security', slug: 'security', name: 'Security', path: '/en/sections/security' }],
  });
});

async function shown(code: string, searchParams: Record<string, string> = {}): Promise<string> {
  const params = Promise.resolve({ locale: 'en', code });
  return renderToStaticMarkup(await Status({ params, searchParams: Promise.resolve(searchParams) }));
}

const failDatabase = () => vi.mocked(findMasthead).mockRejectedValue(new Error('the database does not answer'));

describe('The page for a missing page', () => {
  it.each(['404', '410'])('names the institute and its sections (%s)', async (code) => {
    const html = await shown(code);
    expect(html).toContain('Gulf Institute');
    expect(html).toContain('/en/sections/security');
  });

  it('can be rendered without the database', async () => {
    failDatabase();
    await expect(shown('404')).rejects.toThrow('the database does not answer');
    expect(await shown('404', { bare: '' })).toContain('There is no page at this address');
  });
});

it.each(['500', '503'])('The page for a server error (%s) never queries the database', async (code) => {
  failDatabase();
  expect(await shown(code)).toContain('<h1');
});
