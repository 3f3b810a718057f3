import { randomUUID } from 'node:crypto';
import { newToken } from '@/lib/auth/secret-token';
import type { UserActor } from '@/lib/auth/types';
import { foldedColumns } from '@/lib/bilingual-records/folded-columns';
import { db } from '@/lib/db';
import { issuePath } from '@/lib/i18n/addresses';
import { noonOf } from '@/lib/i18n/dates';
import { addEntry } from '@/lib/lists/add-entry';
import { createList } from '@/lib/lists/create-list';
import { describePin } from '@/lib/lists/describe-pin';
import { startListDraft } from '@/lib/lists/list-draft';
import { mediaPath } from '@/lib/media/media-path';
import { createPreviewLink } from '@/lib/preview-links/create-preview-link';
import { revokePreviewLink } from '@/lib/preview-links/revoke-preview-link';
import { createRelease } from '@/lib/releases/create-release';
import { planRelease } from '@/lib/releases/plan-release';
import { article, type Block } from '@/lib/richtext/build';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { committed, saveEditionFields, unpublishEdition, writeDocument } from '@/lib/testing/committed';
import { type EntryOptions, givenEntry, type MadeEntry } from '@/lib/testing/factories';
import { givenFile, givenPicture } from '@/lib/testing/given-media';
import { momentIn, schedulePresent, scheduleWithdrawal } from '@/lib/testing/given-scheduled';
import { givenSeries } from '@/lib/testing/publication-factories';
import { seenOf, submitEdition } from '@/lib/testing/review-fixture';
import { trashEntry } from '@/lib/trash/trash-entry';
import { removeUrgentLine, setUrgentLine } from '@/lib/urgent/set-urgent-line';

/** Pieces and whatever else readers must not see, with a word in all of it that stands nowhere else, and beside them one piece that they see. */
export interface Hidden {
  /** Never in an address, so that a page that repeats its address does not hold it. */
  canary: string;
  /** In the same texts, to search for, and in the title of the piece that readers see, after the word `Shown`. */
  lookup: string;
  /** Addresses at which somebody who knows them would look. */
  addresses: string[];
  /** Where the newsroom looks at it. */
  previews: string[];
  /** Where somebody outside the newsroom looks at it, who was given the address. */
  shared: string;
}

interface Words extends Pick<Hidden, 'canary' | 'lookup'> {
  editor: UserActor;
  administrator: UserActor;
}

async function givenNames({ canary, lookup }: Words) {
  const named = (what: string) => {
    const slug = `watched-${what}-${randomUUID().slice(0, 8)}`;
    const name = `${canary} ${lookup} ${what}`;
    const fields = { slugAr: `${slug}-ar`, slugEn: slug, nameAr: name, nameEn: name };
    return { ...fields, ...foldedColumns(fields) };
  };
  const person = await db().person.create({ data: { ...named('author'), gender: 'female' } });
  const topic = await db().topic.create({ data: named('topic') });
  return { authorIds: [person.id], topicIds: [topic.id] };
}

async function givenMedia({ canary, lookup }: Words) {
  const text = `${canary} ${lookup}`;
  const texts = {
    captionAr: text,
    captionEn: text,
    creditAr: text,
    creditEn: text,
    altAr: text,
    altEn: text,
  };
  const picture = await givenPicture(texts);
  const file = await givenFile({ ...texts, fileName: `${canary}-${lookup}.pdf` });
  const variants = await db().mediaVariant.findMany({ where: { mediaId: { in: [picture.id, file.id] } } });
  return {
    ...{ pictureId: picture.id, fileId: file.id },
    body: [{ p: text }, { figure: [picture.id] }, { attachment: file.id }] satisfies Block[],
    addresses: variants.map(({ mediaId, ...variant }) => mediaPath({ id: mediaId, ...variant })),
  };
}

/** An issue that readers saw and do not see any more, with a title, a cover and a PDF; answers its addresses. */
async function givenHiddenIssue(
  { canary, lookup }: Words,
  { pictureId, fileId }: { pictureId: string; fileId: string },
): Promise<string[]> {
  const title = `${canary} ${lookup}`;
  const { series, issueIds } = await givenSeries(`watched-series-${randomUUID().slice(0, 8)}`, [7]);
  const files = { coverId: pictureId, pdfIdAr: fileId, pdfIdEn: fileId };
  const hidden = { isShown: false, hiddenAt: new Date() };
  const data = { titleAr: title, titleEn: title, ...files, ...hidden };
  await db().issue.update({ where: { id: issueIds[0] ?? '' }, data });
  return [issuePath('ar', series.slugAr, 7), issuePath('en', series.slugEn, 7)];
}

/** A list that stands nowhere; answers its key. */
async function givenUnplacedList({ canary, administrator }: Words): Promise<string> {
  const nowhere = { frontOrder: null, isBeside: false, page: null };
  return (await committed(createList)(administrator, { nameAr: canary, nameEn: canary, ...nowhere })).key;
}

/** A piece whose every line and field holds the word, in both languages. */
async function givenPiece(words: Words, shared: EntryOptions, where: string) {
  const { canary, lookup, editor } = words;
  const slug = `watched-${where}-${randomUUID().slice(0, 8)}`;
  const lines = { kicker: canary, title: `${canary} ${lookup} ${where}`, standfirst: `${canary} ${lookup}` };
  const made = await givenEntry({
    ...shared,
    by: editor,
    ar: { ...lines, ...shared.ar, slug: `${slug}-ar` },
    en: { ...lines, ...shared.en, slug },
  });
  const { number } = await db().entry.findUniqueOrThrow({ where: { id: made.entryId } });
  return { ...made, addresses: [`/ar/articles/${slug}-ar`, `/en/articles/${slug}`, `/e/${number}`] };
}

/** A list that stands on the front page once its draft is published, with a title of its own. */
async function givenListDraft({ canary, administrator }: Words, entryId: string): Promise<string> {
  const name = { nameAr: canary, nameEn: canary, frontOrder: 12, isBeside: false, page: null };
  const { key } = await committed(createList)(administrator, name);
  const versionOf = async () => (await db().list.findUniqueOrThrow({ where: { key } })).version;
  await committed(startListDraft)(administrator, { key, version: await versionOf() });
  await committed(addEntry)(administrator, { key, version: await versionOf(), entryId });
  const title = { titleAr: canary, titleEn: canary, shownFrom: null, shownUntil: null };
  await committed(describePin)(administrator, { key, version: await versionOf(), entryId, ...title });
  return key;
}

/** A release with a name of its own, in which editions and the draft of a list wait for their moment. */
async function givenPlannedRelease(words: Words, editionIds: string[], listKey: string): Promise<string> {
  const { canary, lookup, editor } = words;
  const name = `${canary} ${lookup}`;
  const release = await committed(createRelease)(editor, { name, editionIds, listKeys: [listKey] });
  await committed(planRelease)(editor, { ...release, moment: momentIn(3) });
  return release.id;
}

/** A link that shows the draft, and others that show nothing: cut off, revoked, expired, before the end of an embargo. */
async function givenPreviewLinks({ editor, canary }: Words, draft: MadeEntry, embargoed: MadeEntry) {
  const link = { name: canary, days: 7, isFixed: false } as const;
  const made = ({ editions }: MadeEntry) => committed(createPreviewLink)(editor, editions.en ?? '', link);
  const [shared, revoked, expired, early] = [
    await made(draft),
    await made(draft),
    await made(draft),
    await made(embargoed),
  ];
  await committed(revokePreviewLink)(editor, revoked.id);
  await db().previewLink.update({ where: { id: expired.id }, data: { expiresAt: new Date(0) } });
  const wrong = [
    '/preview',
    '/preview/',
    '/preview/missing/en',
    shared.path.slice(0, -1),
    `/en${shared.path}`,
  ];
  return { shared: shared.path, dead: [...wrong, revoked.path, expired.path, early.path] };
}

async function givenEndedUrgentLine({ canary, lookup, editor }: Words): Promise<void> {
  for (const locale of ['ar', 'en'] as const) {
    const stored = await db().urgentLine.findUnique({ where: { locale } });
    const line = { locale, version: stored?.version ?? 0, text: `${canary} ${lookup}`, link: null };
    const { version } = await committed(setUrgentLine)(editor, { ...line, end: 30 });
    await committed(removeUrgentLine)(editor, { locale, version });
  }
}

export async function givenHidden(words: Words): Promise<Hidden> {
  const { canary, lookup, editor } = words;
  const { body, addresses: files, ...media } = await givenMedia(words);
  const shared = { ...(await givenNames(words)), ar: { body }, en: { body } };
  const piece = (where: string, more: EntryOptions = {}) => givenPiece(words, { ...shared, ...more }, where);
  const draft = await piece('draft');
  const submitted = await piece('submitted');
  const [scheduled, planned, embargoed, trashed] = [
    await piece('scheduled'),
    await piece('planned'),
    await piece('embargoed'),
    await piece('trashed'),
  ];
  const withdrawn = await piece('withdrawn', { publish: ['ar', 'en'] });
  const changed = await givenEntry({ en: { title: `Shown ${lookup}` }, publish: ['en'] });

  const submittedId = submitted.editions.en ?? '';
  const decision = { stage: 'draft', seen: await seenOf(submittedId), note: `${canary} ${lookup}` } as const;
  await submitEdition(editor, submittedId, decision);
  for (const id of Object.values(scheduled.editions)) await schedulePresent(editor, id);
  const links = await givenPreviewLinks(words, draft, embargoed);
  await db().entry.update({ where: { id: embargoed.entryId }, data: { embargoUntil: noonOf('2030-01-01') } });
  await committed(trashEntry)(editor, trashed.entryId, { reason: `${canary} ${lookup}` });
  for (const id of Object.values(withdrawn.editions)) await unpublishEdition(editor, id);
  await changeDraft(words, changed.editions.en ?? '', body);
  const issue = await givenHiddenIssue(words, media);
  const unplaced = await givenUnplacedList(words);
  const list = await givenListDraft(words, changed.entryId);
  const waiting = await givenPlannedRelease(words, Object.values(planned.editions), list);
  await givenEndedUrgentLine(words);

  const pieces = [draft, submitted, scheduled, planned, embargoed, trashed, withdrawn];
  const ids = pieces.flatMap(({ editions }) => editions.en ?? []);
  return {
    addresses: [
      ...pieces.flatMap(({ addresses }) => addresses),
      ...files,
      ...issue,
      `/studio/lists/${unplaced}`,
      ...newsroomAddresses(ids, lookup),
      `/studio/releases/${waiting}`,
      ...links.dead,
    ],
    ...{ canary, lookup, shared: links.shared },
    previews: [`/studio/preview/${draft.editions.ar}`, `/studio/lists/${list}/preview?in=en`],
  };
}

/** A published piece with a text that readers do not see yet, which is scheduled as a correction, and with a withdrawal after it that leaves a notice. */
async function changeDraft({ canary, editor }: Words, id: string, body: Block[]): Promise<void> {
  await writeDocument(editor, id, article({ title: `${canary} changed`, body }, newBlockId));
  const { fieldsVersion, slug } = await db().edition.findUniqueOrThrow({ where: { id } });
  await saveEditionFields(editor, id, { fieldsVersion, slug, dateline: null, searchTitle: canary });
  await schedulePresent(editor, id, momentIn(3), { reason: 'correction', note: `${canary} note` });
  await scheduleWithdrawal(editor, id, momentIn(4), `${canary} notice`);
}

function newsroomAddresses(editionIds: string[], lookup: string): string[] {
  return [
    ...editionIds.flatMap((id) => [
      `/studio/preview/${id}`,
      ...['steps?since=0', 'fields', 'card', 'activity'].map((name) => `/studio/editions/${id}/${name}`),
    ]),
    `/studio/entry-cards?q=${lookup}`,
    `/studio/entry-cards?ids=${editionIds.join()}`,
    `/studio/media/items?q=${lookup}`,
    // The calendar of nobody.
    ...['.ics', `${newToken()}.ics`].map((name) => `/calendar/${name}`),
    ...[
      'articles',
      'media',
      'scheduled',
      'calendar',
      'trash',
      'audit',
      'lists/front-page',
      'people',
      'topics',
      'releases',
    ].map((name) => `/studio/${name}?q=${lookup}`),
  ];
}
