import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { collectReads } from '@/lib/public-changes/record-reads';
import { findGone } from '@/lib/publications/find-gone';
import { findWithdrawalNotice } from '@/lib/publications/find-withdrawal-notice';
import { explainMissing } from '@/lib/redirects/explain-missing';
import { explain } from '@/lib/rendering/locate-target';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { lastPublicChange } from '@/lib/testing/last-public-change';
import { publishPresent } from '@/lib/testing/publish-present';
import * as unpublishing from './unpublish-edition';
import * as notices from './withdrawal-notice';

const unpublishEdition = committed(unpublishing.unpublishEdition);
const changeNotice = committed(notices.changeNotice);

let omar: Actor;

beforeAll(async () => {
  omar = await signedIn('omar');
});

async function givenWithdrawn(slug: string, notice: string) {
  const { entryId, editions } = await givenEntry({ ar: { slug, title: 'سر المادة' }, publish: ['ar'] });
  const id = editions.ar ?? '';
  await unpublishEdition(omar, id, { notice });
  const { number } = await db().entry.findUniqueOrThrow({ where: { id: entryId } });
  return { id, entryId, path: `/ar/articles/${slug}`, short: `/e/${number}` };
}

describe('A notice of a withdrawn piece', () => {
  it('is found at its address, at that address in the other language, and at the short one', async () => {
    const { id, path, short } = await givenWithdrawn('مسحوبة', 'سُحبت لخطأ في الأرقام.');
    const notice = { editionId: id, locale: 'ar' };
    expect(await explainMissing(path)).toEqual({ status: 410, locale: 'ar', notice });
    expect(await explainMissing(path.replace('/ar/', '/en/'))).toMatchObject({ status: 410, notice });
    expect(await explainMissing(short)).toMatchObject({ status: 410, notice });
    expect(await findWithdrawalNotice(id)).toEqual({ ...notice, text: 'سُحبت لخطأ في الأرقام.' });
    expect([await explain(path), await explain(short)]).toEqual(
      Array(2).fill({ kind: 'missing', status: 410, page: `/ar/status/410?notice=${id}` }),
    );
  });

  it('may be left out, and the page of the address then says no more than that it was withdrawn', async () => {
    const { path } = await givenWithdrawn('بلا-كلمة', '');
    expect(await explain(path)).toEqual({ kind: 'missing', status: 410 });
  });

  it('stands beside the piece in the other language, which readers are led to, also without a notice', async () => {
    const ar = { slug: 'مسحوبة-بالعربية' };
    const { editions } = await givenEntry({ ar, en: { slug: 'still-here' }, publish: ['ar', 'en'] });
    await unpublishEdition(omar, editions.ar ?? '');
    const { entryNumber } = await db().publication.findUniqueOrThrow({
      where: { editionId: editions.en ?? '' },
    });
    const located = await explain(`/ar/articles/${ar.slug}`);
    expect(located).toEqual({ kind: 'missing', status: 410, page: `/ar/status/410?entry=${entryNumber}` });
    const path = '/en/articles/still-here';
    const gone = { what: 'piece', notice: null, instead: { path, locale: 'en' } };
    const entry = String(entryNumber);
    expect(await findGone('ar', { entry })).toEqual({ ...gone, translationPath: path });
    expect(await findGone('en', { entry })).toEqual(gone);
    const { reads } = await collectReads(() => explain(`/ar/articles/${ar.slug}`));
    const before = await lastPublicChange();
    await unpublishEdition(omar, editions.en ?? '');
    const changes = await db().publicChange.findMany({ where: { number: { gt: before } } });
    expect(changes.some(({ keys }) => keys.some((key) => reads.has(key)))).toBe(true);
    expect(await explain(`/ar/articles/${ar.slug}`)).toEqual({ kind: 'missing', status: 410 });
  });

  it('tells nothing of the text', async () => {
    const { id } = await givenWithdrawn('لا-يتسرب', 'كلمة');
    expect(JSON.stringify(await findWithdrawalNotice(id))).not.toContain('سر المادة');
  });

  it('is gone when the piece is published again', async () => {
    const { id } = await givenWithdrawn('تعود', 'كلمة');
    await publishPresent(omar, id);
    expect(await findWithdrawalNotice(id)).toBeNull();
    await unpublishEdition(omar, id);
    expect(await findWithdrawalNotice(id)).toBeNull();
  });

  it('is changed and taken away afterwards, which reaches the page and the audit log', async () => {
    const { id, entryId, path } = await givenWithdrawn('تتغير', 'الأولى');
    const { reads } = await collectReads(() => explainMissing(path));
    const before = await lastPublicChange();
    await changeNotice(omar, id, { text: 'الثانية', seen: 'الأولى' });
    const changes = await db().publicChange.findMany({ where: { number: { gt: before } } });
    expect(changes.some(({ keys }) => keys.some((key) => reads.has(key)))).toBe(true);
    expect((await findWithdrawalNotice(id))?.text).toBe('الثانية');
    const event = await db().auditEvent.findFirst({
      where: { subjectId: entryId, action: 'edition.notice_changed' },
    });
    expect(event?.data).toEqual({ before: 'الأولى', after: 'الثانية' });
    await changeNotice(omar, id, { text: '', seen: 'الثانية' });
    expect(await findWithdrawalNotice(id)).toBeNull();
  });

  it('is not changed over what a colleague wrote, for a published piece, or by an author', async () => {
    const { id } = await givenWithdrawn('تعارض', 'الأولى');
    const change = { text: 'أخرى', seen: 'غيرها' };
    await expect(changeNotice(omar, id, change)).rejects.toMatchObject({
      code: 'conflict',
      issues: [{ key: 'corrections.noticeChanged' }],
    });
    await expect(changeNotice(await signedIn('sara'), id, change)).rejects.toMatchObject({
      code: expect.stringMatching(/forbidden|not_found/),
    });
    await publishPresent(omar, id);
    await expect(changeNotice(omar, id, { text: 'أخرى', seen: '' })).rejects.toMatchObject({
      issues: [{ key: 'corrections.notWithdrawn' }],
    });
  });
});
