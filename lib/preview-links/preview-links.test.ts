import { describe, expect, it } from 'vitest';
import { newToken, tokenHash } from '@/lib/auth/secret-token';
import { db } from '@/lib/db';
import { noonOf } from '@/lib/i18n/dates';
import { article } from '@/lib/richtext/build';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { signedIn } from '@/lib/testing/cast';
import { committed, writeDocument } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { purgeEntry } from '@/lib/trash/purge-entry';
import { createPreviewLink } from './create-preview-link';
import { findPreview } from './find-preview';
import { listPreviewLinks } from './list-preview-links';
import { revokePreviewLink } from './revoke-preview-link';
import { LIVE_LINKS_MAX } from './types';

const make = committed(createPreviewLink);
const revoke = committed(revokePreviewLink);
const FOR_MINISTRY = { name: 'For the ministry', days: 7, isFixed: false } as const;
const tokenIn = (path: string) => path.replace('/preview/', '');

async function givenDraft(by = signedIn('omar')) {
  const { entryId, editions } = await givenEntry({ by: await by, en: {} });
  return { entryId, id: editions.en ?? '' };
}

/** As many more links like one, made later. */
async function repeatLink(id: string, count: number) {
  const link = await db().previewLink.findUniqueOrThrow({
    where: { id },
    omit: { id: true, tokenHash: true },
  });
  await db().previewLink.createMany({
    data: Array.from({ length: count }, () => ({
      ...link,
      ...{ tokenHash: tokenHash(newToken()), createdAt: new Date(link.createdAt.getTime() + 1_000) },
    })),
  });
}

describe('An editor who makes a preview link', () => {
  it('gets an address that nobody can guess and that is stored nowhere', async () => {
    const omar = await signedIn('omar');
    const { id } = await givenDraft();
    const { path, id: linkId } = await make(omar, id, FOR_MINISTRY);
    expect(path).toMatch(/^\/preview\/[\w-]{43}$/);
    const where = { action: 'edition.preview_shared' };
    const events = await db().auditEvent.findMany({ where, select: { subjectId: true, data: true } });
    const link = await db().previewLink.findUnique({ where: { id: linkId } });
    const stored = JSON.stringify([link, events]);
    expect(stored).toContain('For the ministry');
    expect(stored).not.toContain(tokenIn(path));
    const other = await make(omar, id, FOR_MINISTRY);
    expect(other.path).not.toBe(path);
  });

  it.each([1, 7, 30] as const)('has chosen that it works for %s days', async (days) => {
    const { id } = await givenDraft();
    const before = Date.now();
    await make(await signedIn('omar'), id, { ...FOR_MINISTRY, days });
    const [link] = await listPreviewLinks(await signedIn('omar'), id);
    const lasts = (link?.expiresAt.getTime() ?? 0) - before;
    expect(Math.round(lasts / 86_400_000)).toBe(days);
  });

  it('sees all links of the edition with their openings, and of which text they are', async () => {
    const omar = await signedIn('omar');
    const { id } = await givenDraft();
    await make(omar, id, FOR_MINISTRY);
    await make(omar, id, { name: 'For the lawyers', days: 1, isFixed: true });
    expect(await listPreviewLinks(omar, id)).toMatchObject([
      { name: 'For the lawyers', revision: 1, state: 'open', openings: 0, lastOpenedAt: null },
      { name: 'For the ministry', revision: null, state: 'open' },
    ]);
    expect(JSON.stringify(await listPreviewLinks(omar, id))).not.toMatch(/token/i);
  });

  it('sees and revokes each link that works, however many were made and ended since', async () => {
    const omar = await signedIn('omar');
    const { id } = await givenDraft();
    const { id: first } = await make(omar, id, FOR_MINISTRY);
    const { id: second } = await make(omar, id, FOR_MINISTRY);
    await revoke(omar, second);
    await repeatLink(second, 60);
    const links = await listPreviewLinks(omar, id);
    expect(links[0]).toMatchObject({ id: first, state: 'open' });
    expect(links.slice(1).map(({ state }) => state)).toEqual(Array(50).fill('revoked'));
    await revoke(omar, first);
  });

  it('makes no more links than can be looked through, until one is revoked', async () => {
    const omar = await signedIn('omar');
    const { id } = await givenDraft();
    const { id: first } = await make(omar, id, FOR_MINISTRY);
    await repeatLink(first, LIVE_LINKS_MAX - 1);
    await expect(make(omar, id, FOR_MINISTRY)).rejects.toMatchObject({
      code: 'conflict',
      issues: [{ key: 'previewLink.tooMany', params: { max: LIVE_LINKS_MAX } }],
    });
    expect(await listPreviewLinks(omar, id)).toHaveLength(LIVE_LINKS_MAX);
    await revoke(omar, first);
    await make(omar, id, FOR_MINISTRY);
  });

  it('has a text held fast once, whoever it is for, and again only after a change', async () => {
    const omar = await signedIn('omar');
    const { id } = await givenDraft();
    const fixed = { ...FOR_MINISTRY, isFixed: true };
    await make(omar, id, fixed);
    await make(omar, id, fixed);
    expect(await db().revision.count({ where: { editionId: id } })).toBe(1);
    await writeDocument(omar, id, article({ title: 'Changed', body: [{ p: 'New.' }] }, newBlockId));
    await make(omar, id, fixed);
    const revisions = await db().revision.findMany({ where: { editionId: id }, include: { given: true } });
    expect(revisions.map(({ given }) => given?.name)).toEqual(['For the ministry', 'For the ministry']);
  });

  it('is refused before the end of an embargo', async () => {
    const { entryId, id } = await givenDraft();
    await db().entry.update({ where: { id: entryId }, data: { embargoUntil: noonOf('2030-01-01') } });
    const making = make(await signedIn('omar'), id, FOR_MINISTRY);
    await expect(making).rejects.toMatchObject({
      code: 'conflict',
      issues: [{ key: 'previewLink.embargoed' }],
    });
    expect(await db().previewLink.count({ where: { editionId: id } })).toBe(0);
    await db().entry.update({ where: { id: entryId }, data: { embargoUntil: noonOf('2020-01-01') } });
    await make(await signedIn('omar'), id, FOR_MINISTRY);
  });

  it('revokes it for good, with an event for each act', async () => {
    const omar = await signedIn('omar');
    const { entryId, id } = await givenDraft();
    const { path, id: linkId } = await make(omar, id, FOR_MINISTRY);
    expect(await findPreview(tokenIn(path))).toMatchObject({ kind: 'shared', editionId: id });
    await revoke(await signedIn('daniel'), linkId);
    expect(await findPreview(tokenIn(path))).toEqual({ kind: 'missing' });
    expect(await listPreviewLinks(omar, id)).toMatchObject([{ state: 'revoked' }]);
    const again = revoke(omar, linkId);
    await expect(again).rejects.toMatchObject({ code: 'conflict', issues: [{ key: 'previewLink.revoked' }] });
    const events = await db().auditEvent.findMany({
      where: { subjectId: entryId, action: { startsWith: 'edition.preview' } },
      orderBy: { id: 'asc' },
    });
    expect(events.map(({ action }) => action)).toEqual(['edition.preview_shared', 'edition.preview_revoked']);
    expect(events[1]?.data).toEqual({ link: linkId, name: 'For the ministry' });
  });
});

describe('An author', () => {
  it('shares a text of their own, also while it is in review', async () => {
    const { id } = await givenDraft(signedIn('sara'));
    await db().edition.update({ where: { id }, data: { stage: 'in_review' } });
    const { path } = await make(await signedIn('sara'), id, FOR_MINISTRY);
    expect(await findPreview(tokenIn(path))).toMatchObject({ kind: 'shared' });
  });

  it('learns of no link to a colleague’s text, and revokes none', async () => {
    const { id } = await givenDraft();
    const { id: linkId } = await make(await signedIn('omar'), id, FOR_MINISTRY);
    const sara = await signedIn('sara');
    const acts = [
      () => make(sara, id, FOR_MINISTRY),
      () => listPreviewLinks(sara, id),
      () => revoke(sara, linkId),
    ];
    for (const act of acts) await expect(act()).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('A link shows nothing any more', () => {
  const givenLink = async () => {
    const { entryId, id } = await givenDraft();
    const by = await db().user.create({
      data: {
        ...{ email: `${id}@example.org`, nameAr: 'محررة', nameEn: 'An editor', role: 'editor' },
        passwordHash: 'none',
      },
    });
    const maker = { userId: by.id, role: 'editor' as const, sessionId: '' };
    const { path, id: linkId } = await make(maker, id, FOR_MINISTRY);
    return { entryId, linkId, makerId: by.id, token: tokenIn(path) };
  };
  type Given = Awaited<ReturnType<typeof givenLink>>;

  it.each<[string, (given: Given) => Promise<unknown>, string]>([
    [
      'once it has expired',
      ({ linkId }) => db().previewLink.update({ where: { id: linkId }, data: { expiresAt: new Date(0) } }),
      'expired',
    ],
    [
      'once whoever made it is deactivated',
      ({ makerId }) => db().user.update({ where: { id: makerId }, data: { deactivatedAt: new Date() } }),
      'closed',
    ],
    [
      'once whoever made it may not see the piece any more',
      ({ makerId }) => db().user.update({ where: { id: makerId }, data: { role: 'author' } }),
      'closed',
    ],
  ])('%s', async (_, end, state) => {
    const given = await givenLink();
    expect(await findPreview(given.token)).toMatchObject({ kind: 'shared' });
    await end(given);
    expect(await findPreview(given.token)).toEqual({ kind: 'missing' });
    const { editionId } = await db().previewLink.findUniqueOrThrow({ where: { id: given.linkId } });
    expect(await listPreviewLinks(await signedIn('omar'), editionId)).toMatchObject([{ state }]);
  });

  it('while its piece is in the trash, and is gone with it', async () => {
    const { entryId, linkId, token } = await givenLink();
    await db().entry.update({ where: { id: entryId }, data: { trashedAt: new Date() } });
    expect(await findPreview(token)).toEqual({ kind: 'missing' });
    await db().entry.update({ where: { id: entryId }, data: { trashedAt: null } });
    expect(await findPreview(token)).toMatchObject({ kind: 'shared' });
    await db().entry.update({ where: { id: entryId }, data: { trashedAt: new Date() } });
    await committed(purgeEntry)(await signedIn('layla'), entryId);
    expect(await db().previewLink.count({ where: { id: linkId } })).toBe(0);
    expect(await findPreview(token)).toEqual({ kind: 'missing' });
  });

  it('during an embargo, and shows the piece after it', async () => {
    const { entryId, token } = await givenLink();
    await db().entry.update({ where: { id: entryId }, data: { embargoUntil: noonOf('2030-01-01') } });
    expect(await findPreview(token)).toEqual({ kind: 'embargoed', locale: 'en' });
    await db().entry.update({ where: { id: entryId }, data: { embargoUntil: noonOf('2020-01-01') } });
    expect(await findPreview(token)).toMatchObject({ kind: 'shared' });
  });
});
