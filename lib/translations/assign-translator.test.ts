import { beforeAll, describe, expect, it } from 'vitest';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { listEntries } from '@/lib/entries/list-entries';
import type { Locale } from '@/lib/i18n/locales';
import { listNotifications } from '@/lib/notifications/list-notifications';
import { notificationText } from '@/lib/notifications/notification-text';
import { markCurrent } from '@/lib/publishing/mark-current';
import { setSourceLocale } from '@/lib/publishing/set-source-locale';
import { signedIn } from '@/lib/testing/cast';
import { committed, createEdition, unpublishEdition, writeDocument } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { publishPresent } from '@/lib/testing/publish-present';
import { titled } from '@/lib/testing/review-fixture';
import { deactivateUser } from '@/lib/users/deactivate-user';
import { updateUser } from '@/lib/users/update-user';
import { assignTranslator, type TranslatorChoice } from './assign-translator';
import { listOwnTranslations } from './list-own-translations';
import { listTranslators } from './list-translators';

let sara: UserActor;
let omar: UserActor;
let daniel: UserActor;
let layla: UserActor;

beforeAll(async () => {
  [sara, omar] = [await signedIn('sara'), await signedIn('omar')];
  [daniel, layla] = [await signedIn('daniel'), await signedIn('layla')];
});

const assign = (entryId: string, choice: Partial<TranslatorChoice> = {}, by = omar) =>
  committed(assignTranslator)(by, entryId, {
    ...{ locale: 'en', translatorId: daniel.userId, dueOn: null, before: null },
    ...choice,
  });

const lastTold = async (actor: UserActor) =>
  (await listNotifications(actor, { size: 1, isUnread: false })).rows[0];

const waitsFor = async (actor: UserActor, entryId: string) =>
  (await listOwnTranslations(actor, 100)).filter((row) => row.entryId === entryId);

/** An English edition that can be published. */
async function begins(actor: UserActor, entryId: string): Promise<string> {
  const { editionId } = await createEdition(actor, entryId, 'en');
  await writeDocument(actor, editionId, titled('Translated'));
  return editionId;
}

/** Readers get other words. */
async function updates(editionId: string, reason: 'facts' | 'typo', words: string): Promise<void> {
  await writeDocument(omar, editionId, titled(words));
  await publishPresent(omar, editionId, { change: { reason } });
}

/** What `givenAssigned` chooses. */
const assigned = () => ({ translatorId: daniel.userId, dueOn: '2027-03-01' });

/** Daniel is to write the English edition, and readers see the Arabic one. */
async function givenAssigned(publish: Locale[] = ['ar']) {
  const piece = await givenEntry({ by: sara, ar: {}, ...(publish.includes('en') && { en: {} }), publish });
  if (publish.includes('en')) await updates(piece.editions.ar ?? '', 'facts', 'New facts');
  await assign(piece.entryId, assigned());
  return piece;
}

describe('Whoever is to write a missing edition', () => {
  it('is told, finds it on the dashboard and on the board, and in the audit log', async () => {
    const { entryId } = await givenAssigned();
    const [row] = await waitsFor(daniel, entryId);
    expect(row).toMatchObject({
      locale: 'en',
      state: 'missing',
      dueOn: '2027-03-01',
      title: { locale: 'ar' },
    });
    const asked = { kind: 'article', size: 50, translatorId: daniel.userId } as const;
    const found = (await listEntries(omar, asked)).rows.find(({ id }) => id === entryId);
    expect(found?.translators).toMatchObject({ ar: null, en: { id: daniel.userId, dueOn: '2027-03-01' } });
    const [told] = (await listNotifications(daniel, { size: 10, isUnread: false })).rows;
    expect(told).toMatchObject({
      kind: 'translation',
      about: { locale: 'en', path: `/studio/articles/${entryId}/en` },
    });
    const where = { subjectId: entryId, action: 'edition.translator_assigned' };
    const data = { translatorId: daniel.userId };
    expect(await db().auditEvent.findFirst({ where })).toMatchObject({ locale: 'en', data });
  });

  it('keeps it while the edition is a draft, and no longer once readers see it', async () => {
    const { entryId } = await givenAssigned();
    const editionId = await begins(daniel, entryId);
    expect(await waitsFor(daniel, entryId)).toMatchObject([{ state: 'in_work' }]);
    await publishPresent(omar, editionId);
    expect(await waitsFor(daniel, entryId)).toEqual([]);
  });
});

describe('Whoever is to bring an edition up to date has done so', () => {
  it('when it is published with what is new, and not with a repaired typo', async () => {
    const { entryId, editions } = await givenAssigned(['ar', 'en']);
    await updates(editions.en ?? '', 'typo', 'A letter');
    expect(await waitsFor(daniel, entryId)).toMatchObject([{ state: 'behind' }]);
    await updates(editions.en ?? '', 'facts', 'What is new');
    expect(await waitsFor(daniel, entryId)).toEqual([]);
  });

  it('when somebody says that it is up to date, or makes its language that of the original', async () => {
    const [marked, turned] = [await givenAssigned(['ar', 'en']), await givenAssigned(['ar', 'en'])];
    await committed(markCurrent)(omar, marked.editions.en ?? '', 2);
    await committed(setSourceLocale)(omar, turned.entryId, { locale: 'en', behind: [] });
    for (const { entryId } of [marked, turned]) expect(await waitsFor(daniel, entryId)).toEqual([]);
  });

  it('when the draft that they have begun becomes the original, until it is the translation again and they are asked anew', async () => {
    const { entryId } = await givenAssigned();
    await begins(daniel, entryId);
    await committed(setSourceLocale)(omar, entryId, { locale: 'en', behind: [] });
    expect(await waitsFor(daniel, entryId)).toEqual([]);
    await committed(setSourceLocale)(omar, entryId, { locale: 'ar', behind: [] });
    await assign(entryId);
    expect(await waitsFor(daniel, entryId)).toMatchObject([{ state: 'in_work' }]);
  });

  it('when it was withdrawn, and is not behind any more', async () => {
    const [marked, turned] = [await givenAssigned(['ar', 'en']), await givenAssigned(['ar', 'en'])];
    for (const { entryId, editions } of [marked, turned]) {
      await unpublishEdition(omar, editions.en ?? '');
      expect(await waitsFor(daniel, entryId)).toMatchObject([{ state: 'behind' }]);
    }
    await committed(markCurrent)(omar, marked.editions.en ?? '', 2);
    await committed(setSourceLocale)(omar, turned.entryId, { locale: 'en', behind: [] });
    for (const { entryId } of [marked, turned]) expect(await waitsFor(daniel, entryId)).toEqual([]);
  });
});

describe('Nobody is chosen', () => {
  const refused = (path: string, key: string) => ({ issues: [{ path, key }] });

  it('where nothing is to be done: for the original, for what is up to date, and for a piece of one language', async () => {
    const { entryId } = await givenEntry({ ar: {}, en: {}, publish: ['ar', 'en'] });
    for (const locale of ['ar', 'en'] as const)
      await expect(assign(entryId, { locale })).rejects.toMatchObject(refused('', 'translator.nothingToDo'));
  });

  it('who may not edit the edition, and is not offered either: of authors alone who began the piece, before readers saw it', async () => {
    const others = await givenEntry({ ar: {} });
    const [draft, behind] = [await givenEntry({ by: sara, ar: {} }), await givenAssigned(['ar', 'en'])];
    const offered = async (entryId: string) =>
      (await listTranslators(omar, entryId, 'en')).map(({ id }) => id);
    const chosen = { translatorId: sara.userId };
    for (const { entryId, before } of [
      { ...others, before: null },
      { ...behind, before: assigned() },
    ]) {
      expect(await offered(entryId)).toEqual(expect.arrayContaining([omar.userId, daniel.userId]));
      expect(await offered(entryId)).not.toContain(sara.userId);
      const again = assign(entryId, { ...chosen, before });
      await expect(again).rejects.toMatchObject(refused('translatorId', 'field.unknownChoice'));
    }
    expect(await offered(draft.entryId)).toContain(sara.userId);
    await assign(draft.entryId, chosen);
    expect(await waitsFor(sara, draft.entryId)).toHaveLength(1);
    await expect(
      assign(draft.entryId, { before: { translatorId: sara.userId, dueOn: null } }, sara),
    ).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('instead of somebody whom a colleague has chosen meanwhile; otherwise in their place, or nobody', async () => {
    const { entryId } = await givenAssigned();
    const another = { translatorId: omar.userId };
    await expect(assign(entryId, another)).rejects.toMatchObject(refused('', 'translator.changedSince'));
    await assign(entryId, { ...another, before: assigned() });
    expect([await waitsFor(daniel, entryId), await waitsFor(omar, entryId)]).toMatchObject([[], [{}]]);
    await assign(entryId, { translatorId: null, before: { ...another, dueOn: null } }, layla);
    expect(await waitsFor(omar, entryId)).toEqual([]);
    for (const actor of [daniel, omar])
      expect(await lastTold(actor)).toMatchObject({ kind: 'translation_ended', about: { locale: 'en' } });
  });

  it('for another day than that which a colleague has named meanwhile', async () => {
    const { entryId } = await givenAssigned();
    const until = (dueOn: string) => assign(entryId, { dueOn, before: assigned() });
    await until('2027-03-02');
    await expect(until('2027-03-03')).rejects.toMatchObject(refused('', 'translator.changedSince'));
    expect(await waitsFor(daniel, entryId)).toMatchObject([{ dueOn: '2027-03-02' }]);
  });

  it('once nothing is to be done any more, which is said to whoever saw somebody named', async () => {
    const { entryId } = await givenAssigned();
    await publishPresent(omar, await begins(daniel, entryId));
    const late = assign(entryId, { translatorId: omar.userId, before: assigned() });
    await expect(late).rejects.toMatchObject(refused('', 'translator.nothingToDo'));
  });
});

describe('Whoever may not translate any more', () => {
  it('has nothing to translate once the account is deactivated, and the audit log says so', async () => {
    const { entryId } = await givenAssigned();
    await deactivateUser(layla, daniel.userId);
    expect(await waitsFor(daniel, entryId)).toEqual([]);
    const where = { subjectId: entryId, action: 'edition.translator_removed' };
    const data = { translatorId: daniel.userId };
    expect(await db().auditEvent.findFirst({ where })).toMatchObject({ actorId: layla.userId, data });
  });

  it('loses with another role what that may not translate, and keeps what it allows', async () => {
    const [own, others] = [await givenEntry({ by: omar, ar: {} }), await givenEntry({ by: sara, ar: {} })];
    for (const { entryId } of [own, others]) await assign(entryId, { translatorId: omar.userId }, layla);
    await db().notification.deleteMany();
    const { nameAr, nameEn, interfaceLocale, version } = await db().user.findUniqueOrThrow({
      where: { id: omar.userId },
    });
    await updateUser(layla, omar.userId, { nameAr, nameEn, interfaceLocale, version, role: 'author' });
    expect(await waitsFor(omar, own.entryId)).toHaveLength(1);
    expect(await db().translationAssignment.count({ where: { entryId: others.entryId } })).toBe(0);
    const told = await lastTold(omar);
    expect(told).toMatchObject({ kind: 'translations_lost', about: { title: '', locale: null } });
    const { rows } = await listNotifications(omar, { isUnread: false, size: 50 });
    expect(rows.filter(({ kind }) => kind === 'translations_lost')).toHaveLength(1);
    expect(rows.some(({ kind }) => kind === 'translation_ended')).toBe(false);
    const { nameEn: byLayla } = await db().user.findUniqueOrThrow({ where: { id: layla.userId } });
    expect(rows[0] && notificationText(rows[0], 'en')).toContain(`${byLayla}\u2069 changed your role`);
  });

  it('is told nothing of pieces of others where the new role takes none of them', async () => {
    const own = await givenEntry({ by: omar, ar: {} });
    await assign(own.entryId, { translatorId: omar.userId }, layla);
    await db().notification.deleteMany();
    const { nameAr, nameEn, interfaceLocale, version } = await db().user.findUniqueOrThrow({
      where: { id: omar.userId },
    });
    await updateUser(layla, omar.userId, { nameAr, nameEn, interfaceLocale, version, role: 'editor' });
    expect(await db().notification.count({ where: { userId: omar.userId } })).toBe(0);
  });
});
