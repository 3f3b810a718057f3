import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { db } from '@/lib/db';
import { entryKey, mediaKey, termKey } from '@/lib/public-changes/keys';
import { collectReads } from '@/lib/public-changes/record-reads';
import { fillBodies } from '@/lib/publications/fill-bodies';
import { slotHtml } from '@/lib/richtext/slots';
import { signedIn } from '@/lib/testing/cast';
import { unpublishEdition } from '@/lib/testing/committed';
import { givenEntry, givenSection } from '@/lib/testing/factories';
import { givenPicture } from '@/lib/testing/given-media';
import { recordedStatements } from '@/lib/testing/recorded-statements';

async function filled(locale: 'ar' | 'en', entries: string[], output: 'page' | 'feed' = 'page') {
  const bodyHtml = entries.map((entry) => slotHtml('entry-card', { entry })).join('|');
  const [piece] = await fillBodies([{ locale, bodyHtml }], output);
  return piece?.bodyHtml.split('|') ?? [];
}

it('A reader sees title, section and date of the other piece in the language of the text', async () => {
  const section = await givenSection();
  const { entryId } = await givenEntry({
    sectionId: section.id,
    ar: { title: 'الناتو & العراق', slug: 'الناتو-بطاقة' },
    en: { title: 'NATO', slug: 'nato-card' },
    publish: ['ar', 'en'],
  });
  const [arabic] = await filled('ar', [entryId]);
  expect(arabic).toContain(
    `<aside class="entry-card" lang="ar" dir="rtl"><div><p class="entry-card-title"><a href="${encodeURI('/ar/articles/الناتو-بطاقة')}">الناتو &amp; العراق</a></p>`,
  );
  expect(arabic).toMatch(
    /<p class="entry-card-facts"><span>.+<\/span> <time datetime="[^"]+">.+<\/time><\/p>/,
  );
  expect((await filled('en', [entryId]))[0]).toContain('<a href="/en/articles/nato-card">NATO</a>');
});

it('A piece that is published in the other language only is shown in it, and marked', async () => {
  const { entryId } = await givenEntry({ en: { title: 'Only', slug: 'only-card' }, publish: ['en'] });
  const [card] = await filled('ar', [entryId]);
  expect(card).toContain('<aside class="entry-card" lang="en" dir="ltr">');
  expect(card).toContain(
    '<a href="/en/articles/only-card" hreflang="en">Only</a> <bdi class="entry-card-language" lang="ar" dir="rtl">',
  );
  expect(await filled('ar', [entryId], 'feed')).toEqual([
    '<p lang="en" dir="ltr"><a href="/en/articles/only-card" hreflang="en">Only</a></p>',
  ]);
});

it('A card follows its piece: another title, another address, and nothing at all once it is withdrawn', async () => {
  const piece = await givenEntry({ en: { title: 'Before', slug: 'before-card' }, publish: ['en'] });
  const where = { editionId: piece.editions.en ?? '' };
  await db().publication.update({
    where,
    data: { slug: 'after-card', slugFolded: 'after-card', titleHtml: 'After' },
  });
  expect((await filled('en', [piece.entryId]))[0]).toContain('<a href="/en/articles/after-card">After</a>');
  await unpublishEdition(await signedIn('omar'), where.editionId);
  expect(await filled('en', [piece.entryId, randomUUID()])).toEqual(['', '']);
});

it('All cards of a page take one statement with their covers, and the page follows all that they show', async () => {
  const [section, cover] = [await givenSection(), await givenPicture({ altEn: 'A map' })];
  const one = await givenEntry({ sectionId: section.id, en: {}, publish: ['en'] });
  await db().publication.update({ where: { editionId: one.editions.en ?? '' }, data: { coverId: cover.id } });
  const two = await givenEntry({ en: {} });
  const entries = [one.entryId, two.entryId];
  const { result, reads } = await collectReads(() => filled('en', entries));
  expect(result[0]).toMatch(/<div class="entry-card-cover"><picture.+alt="" loading="lazy"/);
  const keys = [...entries.map(entryKey), mediaKey(cover.id), termKey(section.id)];
  expect([...reads].sort()).toEqual(keys.sort().map((key) => [key, 'delayed']));
  expect(await recordedStatements(() => filled('en', entries))).toHaveLength(1);
});
