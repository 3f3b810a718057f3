import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { db } from '@/lib/db';
import { mediaPath } from '@/lib/media/media-path';
import { mediaKey } from '@/lib/public-changes/keys';
import { collectReads } from '@/lib/public-changes/record-reads';
import { fillBodies } from '@/lib/publications/fill-bodies';
import { slotHtml } from '@/lib/richtext/slots';
import { givenFile, givenPicture } from '@/lib/testing/given-media';
import { recordedStatements } from '@/lib/testing/recorded-statements';

const REPORT = { bytes: Buffer.alloc(1_468_006, '%PDF-1.7'), fileName: 'تقرير <1>.pdf' };

async function filled(locale: 'ar' | 'en', ...attachments: { media: string; title: string }[]) {
  const bodyHtml = attachments.map((payload) => slotHtml('file', payload)).join('|');
  const [piece] = await fillBodies([{ locale, bodyHtml }], 'page');
  return piece?.bodyHtml.split('|');
}

it('A reader sees the title of a file, its type and its size, in the language of the text', async () => {
  const file = await givenFile(REPORT);
  const href = mediaPath({ ...file, name: REPORT.fileName });
  expect(await filled('en', { media: file.id, title: 'The &amp; report' })).toEqual([
    `<a href="${href}">The &amp; report</a> <span class="attachment-facts">(<bdi>PDF document</bdi>, <bdi>1.4 MB</bdi>)</span>`,
  ]);
  const [arabic] = (await filled('ar', { media: file.id, title: 'التقرير' })) ?? [];
  expect(arabic).toMatch(/^<a href="[^"]+">التقرير<\/a> .*\(<bdi>مستند PDF<\/bdi>، <bdi>[^<]+<\/bdi>\)/);
});

it('A file without a title is called by its name, which is text and no HTML', async () => {
  const file = await givenFile(REPORT);
  expect(String(await filled('ar', { media: file.id, title: '' }))).toContain(
    '<bdi>تقرير &lt;1&gt;.pdf</bdi></a>',
  );
});

it('What is no file of the library leaves its title, and no link', async () => {
  const picture = await givenPicture({ width: 200, height: 100 });
  const lost = [picture.id, randomUUID()].map((media) => ({ media, title: 'Report' }));
  expect(await filled('en', ...lost)).toEqual(['Report', 'Report']);
});

it('All files of a page take one statement, and the page follows each of them', async () => {
  const files = [await givenFile(), await givenFile()];
  const attachments = files.map(({ id: media }) => ({ media, title: 'x' }));
  const { reads } = await collectReads(() => filled('en', ...attachments));
  expect([...reads]).toEqual(files.map(({ id }) => [mediaKey(id), 'immediate']).sort());
  expect(await recordedStatements(() => filled('en', ...attachments))).toHaveLength(1);
  await db().media.update({ where: { id: files[0]?.id }, data: { contentHash: 'a'.repeat(16) } });
  expect(await filled('en', ...attachments)).toContain('x');
});
