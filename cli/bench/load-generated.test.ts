import { expect, it } from 'vitest';
import { findPiece } from '@/lib/publications/find-piece';
import { hasOutdated } from '@/lib/search/index-publications';
import { castUser } from '@/lib/testing/cast';
import { givenPerson, givenSection } from '@/lib/testing/factories';
import { givenTopic } from '@/lib/testing/publication-factories';
import { publishPresent } from '@/lib/testing/publish-present';
import { transaction } from '@/lib/transaction';
import { loadGenerated } from './load-generated';

it('Generated articles are published in both languages, and an editor can publish them again', async () => {
  const omar = await castUser('omar');
  const actor = { userId: omar.id, role: 'editor' as const, sessionId: '' };
  await givenSection();
  await givenPerson();
  await givenTopic('security');

  const made = await loadGenerated(actor, 3);

  expect(made).toHaveLength(3);
  expect(await transaction(hasOutdated)).toBe(false);
  for (const { editions } of made) {
    const slug = editions.en.path.split('/').at(-1) ?? '';
    const piece = await findPiece('en', 'article', slug);
    expect(piece?.bodyHtml).toContain('<p');
    expect(piece?.translation?.path).toBe(editions.ar.path);
    const published = await publishPresent(actor, editions.ar.editionId);
    expect(published.path).toBe(editions.ar.path);
  }
});
