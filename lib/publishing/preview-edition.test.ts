import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { signedIn } from '@/lib/testing/cast';
import { givenEntry, givenPerson } from '@/lib/testing/factories';
import { previewEdition } from './preview-edition';

describe('A preview', () => {
  it('shows the draft, with its authors, as readers would see it', async () => {
    const amal = await givenPerson();
    const body = [{ h2: 'Ports' }, { points: [{ lead: 'First', text: ['why'] }] }];
    const { editions } = await givenEntry({ en: { title: 'A draft', body }, authorIds: [amal.id] });
    const { piece, problems } = await previewEdition(await signedIn('daniel'), editions.en ?? '');
    expect(piece).toMatchObject({
      title: 'A draft',
      locale: 'en',
      authors: [{ name: amal.nameEn }],
      updatedAt: null,
    });
    expect(piece.bodyHtml).toContain('1- ');
    expect(problems).toEqual([]);
  });

  it('of a damaged text shows what is sound and says what is not', async () => {
    const { editions } = await givenEntry({ en: { body: [{ p: 'Sound words.' }] } });
    const edition = await db().edition.findUniqueOrThrow({ where: { id: editions.en ?? '' } });
    const document = JSON.parse(JSON.stringify(edition.document));
    document.content.push({ type: 'script', content: [{ type: 'text', text: 'alert(1)' }] });
    await db().edition.update({ where: { id: edition.id }, data: { document } });
    const { piece, problems } = await previewEdition(await signedIn('daniel'), edition.id);
    expect(piece.bodyHtml).toContain('Sound words.');
    expect(piece.bodyHtml).not.toContain('<script');
    expect(problems.length).toBeGreaterThan(0);
  });

  it('of a colleague’s draft is not found for an author', async () => {
    const { editions } = await givenEntry({ ar: {} });
    const looking = previewEdition(await signedIn('sara'), editions.ar ?? '');
    await expect(looking).rejects.toMatchObject({ code: 'not_found' });
  });
});
