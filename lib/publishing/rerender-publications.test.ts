import { expect, it } from 'vitest';
import { db } from '@/lib/db';
import { givenEntry } from '@/lib/testing/factories';
import { RENDER_VERSION } from './render-document';
import { rerenderPublications } from './rerender-publications';

const RENDERED = { bodyHtml: true, titleHtml: true, renderVersion: true, updatedAt: true } as const;

async function givenOldRender(body: string) {
  const { editions } = await givenEntry({ en: { body: [{ p: body }] }, publish: ['en'] });
  const where = { editionId: editions.en ?? '' };
  const fresh = await db().publication.findUniqueOrThrow({ where, select: RENDERED });
  await db().publication.update({ where, data: { bodyHtml: '<p>old</p>', renderVersion: 0 } });
  return { where, fresh };
}

it('What an older version rendered is rendered anew from the published revision, everything else stays', async () => {
  const pieces = [];
  for (const text of ['One', 'Two', 'Three']) pieces.push(await givenOldRender(text));
  // The present drafts must not matter.
  await db().edition.updateMany({ data: { document: {} } });
  expect(await rerenderPublications({ batchSize: 2 })).toBe(3);
  for (const { where, fresh } of pieces) {
    expect(await db().publication.findUniqueOrThrow({ where, select: RENDERED })).toEqual(fresh);
  }
  expect(await rerenderPublications()).toBe(0);
});

it('A revision that cannot be read leaves its page as readers know it, and stops no other', async () => {
  const damaged = await givenOldRender('Damaged');
  const sound = await givenOldRender('Sound');
  const { revisionId } = await db().publication.findUniqueOrThrow({ where: damaged.where });
  const copy = await db().revision.findUniqueOrThrow({ where: { id: revisionId } });
  const { id } = await db().revision.create({
    data: {
      editionId: copy.editionId,
      number: copy.number + 1,
      reason: copy.reason,
      document: { type: 'doc', content: 'nothing' },
      documentVersion: copy.documentVersion,
      fields: {},
      createdById: copy.createdById,
    },
  });
  await db().publication.update({ where: damaged.where, data: { revisionId: id } });
  expect(await rerenderPublications()).toBe(1);
  expect(await db().publication.findUniqueOrThrow({ where: damaged.where })).toMatchObject({
    bodyHtml: '<p>old</p>',
    renderVersion: 0,
  });
  expect(await db().publication.findUniqueOrThrow({ where: sound.where })).toMatchObject({
    renderVersion: RENDER_VERSION,
  });
});

it('It stops between two batches when the program is leaving', async () => {
  await givenOldRender('Later');
  expect(await rerenderPublications({ signal: AbortSignal.abort() })).toBe(0);
});
