import { beforeEach, describe, expect, it } from 'vitest';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { getPublishCheck } from '@/lib/publishing/get-publish-check';
import * as changes from '@/lib/publishing/schedule/change-schedule';
import { publishDue } from '@/lib/publishing/schedule/publish-due';
import { signedIn } from '@/lib/testing/cast';
import { committed, publishEdition, unpublishEdition, writeDocument } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { makeDue, momentIn, schedulePresent, scheduleWithdrawal } from '@/lib/testing/given-scheduled';
import { titled } from '@/lib/testing/review-fixture';
import { trashEntry } from '@/lib/trash/trash-entry';
import * as archive from './archive-entry';
import * as takeOut from './take-out-of-archive';

const archiveEntry = committed(archive.archiveEntry);
const takeOutOfArchive = committed(takeOut.takeOutOfArchive);

let sara: UserActor;
let omar: UserActor;

beforeEach(async () => {
  [sara, omar] = [await signedIn('sara'), await signedIn('omar')];
});

async function archived() {
  const { entryId, editions } = await givenEntry({ en: {}, publish: ['en'] });
  await archiveEntry(omar, entryId);
  return { entryId, id: editions.en ?? '' };
}

describe('An archived piece', () => {
  it('stays before readers, and is changed, published and put into the trash by nobody', async () => {
    const { entryId, id } = await archived();
    expect(await db().publication.count({ where: { entryId } })).toBe(1);
    await expect(writeDocument(omar, id, titled('Changed'))).rejects.toMatchObject({ code: 'forbidden' });
    await expect(getPublishCheck(omar, id)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(committed(trashEntry)(omar, entryId, { reason: 'Old.' })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('is withdrawn all the same, because that cannot wait', async () => {
    const { entryId, id } = await archived();
    await unpublishEdition(omar, id);
    expect(await db().publication.count({ where: { entryId } })).toBe(0);
  });

  it('is changed again when it was taken out', async () => {
    const { entryId, id } = await archived();
    await takeOutOfArchive(omar, entryId);
    await writeDocument(omar, id, titled('Changed'));
    await publishEdition(omar, id, (await getPublishCheck(omar, id)).versions, {
      change: { reason: 'typo' },
    });
    expect(
      await db().auditEvent.count({ where: { subjectId: entryId, action: { contains: 'archive' } } }),
    ).toBe(2);
  });
});

describe('What is scheduled for a piece that is archived', () => {
  const row = (id: string) => db().scheduledChange.findUniqueOrThrow({ where: { id } });
  const shown = (entryId: string) => db().publication.count({ where: { entryId } });

  it('does not go live, nor is anything withdrawn that never was public', async () => {
    const { entryId, editions } = await givenEntry({ en: {} });
    const id = editions.en ?? '';
    const [publication, withdrawal] = [await schedulePresent(omar, id), await scheduleWithdrawal(omar, id)];
    await archiveEntry(omar, entryId);
    for (const each of [publication, withdrawal])
      expect(await row(each.id)).toMatchObject({ open: null, doneAt: null });
    await takeOutOfArchive(omar, entryId);
    await publishDue();
    expect(await shown(entryId)).toBe(0);
  });

  it('is refused at its moment when the piece was archived past the newsroom', async () => {
    const { entryId, editions } = await givenEntry({ en: {} });
    const { id } = await schedulePresent(omar, editions.en ?? '');
    await db().entry.update({ where: { id: entryId }, data: { archivedAt: new Date() } });
    await makeDue(id);
    await publishDue();
    expect(await shown(entryId)).toBe(0);
    expect((await row(id)).failure).toEqual([{ path: '', key: 'schedule.inArchive' }]);
  });

  it('is withdrawn at its moment when readers see it, and editors move that moment or cancel it', async () => {
    const { entryId, editions } = await givenEntry({ en: {}, publish: ['en'] });
    const { id } = await scheduleWithdrawal(omar, editions.en ?? '');
    await archiveEntry(omar, entryId);
    await committed(changes.changeSchedule)(omar, { id, version: 1 }, { moment: momentIn(9) });
    await makeDue(id);
    await publishDue();
    expect(await shown(entryId)).toBe(0);
    const other = await givenEntry({ en: {}, publish: ['en'] });
    const withdrawal = await scheduleWithdrawal(omar, other.editions.en ?? '');
    await archiveEntry(omar, other.entryId);
    await committed(changes.cancelSchedule)(omar, { id: withdrawal.id, version: 1 });
    expect(await row(withdrawal.id)).toMatchObject({ open: null });
  });
});

describe('The archive', () => {
  it('is for editors, and tells whoever comes second', async () => {
    const { entryId } = await givenEntry({ by: sara, en: {} });
    await expect(archiveEntry(sara, entryId)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(takeOutOfArchive(omar, entryId)).rejects.toMatchObject({
      code: 'conflict',
      issues: [{ key: 'archive.notThere' }],
    });
    await archiveEntry(omar, entryId);
    await expect(archiveEntry(omar, entryId)).rejects.toMatchObject({
      code: 'conflict',
      issues: [{ key: 'archive.already' }],
    });
  });
});
