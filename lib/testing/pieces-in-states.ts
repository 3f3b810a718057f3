import { randomBytes } from 'node:crypto';
import type { Actor, UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { freezeRevision } from '@/lib/entries/freeze-revision';
import type { SeenText } from '@/lib/review/types';
import { article } from '@/lib/richtext/build';
import { newBlockId } from '@/lib/richtext/new-block-id';
import type { ReviewStage, WorkState } from '@/lib/workflow/permissions';
import { committed, unpublishEdition, writeDocument } from './committed';
import { givenEntry } from './factories';
import { momentIn } from './given-scheduled';
import { givenTopic } from './publication-factories';
import { publishPresent } from './publish-present';
import * as review from './review-fixture';

/** A piece with an English edition, and all that requests about it name. */
export interface PieceInState {
  entryId: string;
  editionId: string;
  state: WorkState;
  stage: ReviewStage;
  version: number;
  /** A topic that it does not have. */
  topicId: string;
  /** An editor. */
  reviewerId: string;
  seen: SeenText;
  versions: { documentVersion: number; fieldsVersion: number; entryVersion: number };
  /** Numbers of the first revision and of the one that readers saw last. */
  numbers: { first: number; live: number };
  firstRevisionId: string;
  previewLinkId: string;
  /** The slug of another draft of the author. */
  exchanged: string;
  /** What is scheduled for it, of each kind. */
  scheduled: Record<'publish' | 'withdraw', { id: string; version: number }>;
}

/** Whoever brings the pieces of an author into their states. */
interface People {
  author: UserActor;
  editor: UserActor;
}

type Verb = (editionId: string, people: People, entryId: string) => Promise<unknown>;

const decide =
  (verb: typeof review.submitEdition, stage: ReviewStage, by: keyof People): Verb =>
  async (id, people) =>
    verb(people[by], id, { stage, seen: await review.seenOf(id), note: 'As agreed.' });
const submit = decide(review.submitEdition, 'draft', 'author');

/** Twice, so that readers have seen two versions. */
const publish: Verb = async (id, { editor }) => {
  await publishPresent(editor, id);
  const text = article({ title: 'Changed since', body: [{ p: 'Other words.' }] }, newBlockId);
  await writeDocument(editor, id, text);
  await publishPresent(editor, id);
};
const set = (column: 'archivedAt' | 'trashedAt'): Verb => {
  return (_id, { editor }, entryId) =>
    db().entry.update({
      where: { id: entryId },
      data: {
        ...(column === 'archivedAt' && { archivedAt: new Date(), archivedById: editor.userId }),
        ...(column === 'trashedAt' && { trashedAt: new Date(), trashedById: editor.userId }),
      },
    });
};

const STEPS: Record<WorkState, Verb[]> = {
  draft: [],
  in_review: [submit],
  changes_requested: [submit, decide(review.requestChanges, 'in_review', 'editor')],
  approved: [submit, decide(review.approveEdition, 'in_review', 'editor')],
  published: [publish],
  withdrawn: [publish, (id, { editor }) => unpublishEdition(editor, id)],
  archived: [publish, set('archivedAt')],
  trash: [set('trashedAt')],
};

/** A piece of the author in a state of the work, with a publication and a withdrawal scheduled. */
export async function givenPieceIn(state: WorkState, people: People): Promise<PieceInState> {
  const { entryId, id } = await review.givenDraft(people.author);
  const exchanged = await giveSlugs(people.author, id);
  for (const step of STEPS[state]) await step(id, people, entryId);
  if ((await db().revision.count({ where: { editionId: id } })) === 0) await freeze(people.author, id);
  const scheduled = {
    publish: await schedule(people.editor, id, 'publish'),
    withdraw: await schedule(people.editor, id, 'withdraw'),
  };
  const { id: topicId } = await givenTopic('in-states');
  const previewLinkId = await share(people.author, id);
  const reviewerId = people.editor.userId;
  return { ...(await readPiece(id)), state, scheduled, topicId, previewLinkId, reviewerId, exchanged };
}

/** Gives the edition a slug, and another piece of the author the one that is answered. */
async function giveSlugs(by: UserActor, id: string): Promise<string> {
  const slug = `of-${id}`;
  await db().edition.update({ where: { id }, data: { slug, slugFolded: slug } });
  const exchanged = `beside-${id}`;
  await givenEntry({ by, en: { slug: exchanged } });
  return exchanged;
}

/** Named revisions are made by verbs that refuse the trash. */
async function freeze(by: Actor, editionId: string): Promise<void> {
  const edition = await db().edition.findUniqueOrThrow({
    where: { id: editionId },
    include: { entry: true },
  });
  await committed(freezeRevision)(by, { edition, entry: edition.entry, occasion: 'named' });
}

/** A row of its own, because the verbs that schedule refuse some of the states. */
async function schedule(by: UserActor, editionId: string, kind: 'publish' | 'withdraw') {
  const { wallTime, timeZone } = momentIn(kind === 'publish' ? 3 : 4);
  const first = await db().revision.findFirstOrThrow({ where: { editionId }, orderBy: { number: 'asc' } });
  const { id, version } = await db().scheduledChange.create({
    data: {
      ...{ editionId, kind, wallTime, timeZone, createdById: by.userId },
      ...{ at: new Date(Date.now() + (kind === 'publish' ? 3 : 4) * 86_400_000) },
      revisionId: kind === 'publish' ? first.id : null,
    },
  });
  return { id, version };
}

/** A link to its preview, which the trash has none of by the verb. */
async function share(by: UserActor, editionId: string): Promise<string> {
  const { id } = await db().previewLink.create({
    data: {
      ...{ editionId, name: 'For the ministry', createdById: by.userId },
      ...{ tokenHash: randomBytes(32), expiresAt: new Date(Date.now() + 86_400_000) },
    },
  });
  return id;
}

async function readPiece(editionId: string) {
  const { entry, ...edition } = await db().edition.findUniqueOrThrow({
    where: { id: editionId },
    include: { entry: true, revisions: { orderBy: { number: 'asc' } }, publication: true },
  });
  const [first] = edition.revisions;
  const live = edition.revisions.find(({ id }) => id === edition.publication?.revisionId);
  return {
    ...{ entryId: entry.id, editionId, stage: edition.stage, version: edition.version },
    seen: await review.seenOf(editionId),
    versions: {
      ...{ documentVersion: edition.version, fieldsVersion: edition.fieldsVersion },
      entryVersion: entry.version,
    },
    numbers: { first: first?.number ?? 0, live: live?.number ?? first?.number ?? 0 },
    firstRevisionId: first?.id ?? '',
  };
}
