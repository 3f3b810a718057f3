import { expect, it, vi } from 'vitest';
import type { SignedIn } from '@/lib/auth/types';
import { signedIn } from '@/lib/testing/cast';
import { givenEntry } from '@/lib/testing/factories';
import { publishPresent } from '@/lib/testing/publish-present';

const session = vi.hoisted(() => ({ of: null as Pick<SignedIn, 'actor'> | null }));
vi.mock('server-only', () => ({}));
vi.mock('@/app/studio/session', () => ({
  requireUser: async () => ({ ...session.of, user: { interfaceLocale: 'en' } }),
}));
// Its actions are not called.
vi.mock('@/app/studio/(newsroom)/_piece/actions', () => ({
  markCurrentAction: null,
  undoMarkCurrentAction: null,
}));

it('The title of the window says of each edition whether it is behind', async () => {
  const omar = await signedIn('omar');
  session.of = { actor: omar };
  const { entryId, editions } = await givenEntry({
    ar: { title: 'الأصل' },
    en: { title: 'The other' },
    publish: ['ar', 'en'],
  });
  const change = { reason: 'correction', note: 'It was 12.' } as const;
  await publishPresent(omar, editions.ar ?? '', { change });
  const { generateMetadata } = await import('./page');
  const titleIn = async (locale: string) => {
    const params = Promise.resolve({ id: entryId, locale });
    return (await generateMetadata({ params, searchParams: Promise.resolve({}) })).title;
  };
  expect(await titleIn('en')).toBe('The English edition is behind: The other');
  expect(await titleIn('ar')).toBe('The Arabic edition is up to date: الأصل');
});
