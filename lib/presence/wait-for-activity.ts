import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { canEditEdition, canSeeEntry } from '@/lib/entries/policy';
import { found } from '@/lib/errors';
import { isUuid } from '@/lib/is-uuid';
import type { EditionActivity, Present } from './edition-activity';
import { followEditions, sendSign } from './follow-editions';
import type { Activity, Colleague } from './types';

/** Less than the application process waits for requests when it is replaced (application.ts). */
const WAIT_MS = 12_000;
/** How often somebody who stops writing is noticed. */
const LOOK_MS = 3_000;

export interface Question {
  /** Version of the text in the tab. */
  since: number;
  clientId: string;
  /** `state` of the last answer; '' at first. */
  state: string;
  /** Aborts when the tab has gone. */
  signal: AbortSignal;
}

async function findVersion(actor: UserActor, editionId: string): Promise<number> {
  const edition = isUuid(editionId)
    ? await db().edition.findUnique({
        where: { id: editionId },
        select: {
          version: true,
          state: true,
          stage: true,
          entry: { select: { kind: true, createdById: true, trashedAt: true, archivedAt: true } },
        },
      })
    : null;
  const isOpenTo =
    edition && canSeeEntry(actor, edition.entry) && canEditEdition(actor, edition.entry, edition);
  return found(isOpenTo ? edition : null).version;
}

function stateOf(others: Present[]): string {
  return others.map(({ userId, isWriting }) => `${userId}${isWriting ? '+' : ''}`).join(' ');
}

async function withNames(others: Present[]): Promise<Colleague[]> {
  if (others.length === 0) return [];
  const users = await db().user.findMany({
    where: { id: { in: others.map(({ userId }) => userId) } },
    select: { id: true, nameAr: true, nameEn: true },
  });
  return others.flatMap(({ userId, isWriting }) => {
    const user = users.find(({ id }) => id === userId);
    return user ? [{ nameAr: user.nameAr, nameEn: user.nameEn, isWriting }] : [];
  });
}

/**
 * Says that the actor has a text open, and answers when somebody else comes, goes, begins to write or stops, when the text is newer than
 * the tab's, after WAIT_MS, or when the actor asks in too many tabs. Reads one row at the beginning and after each sign.
 */
export async function waitForActivity(
  actor: UserActor,
  editionId: string,
  question: Question,
): Promise<Activity> {
  const activity = followEditions();
  return activity.questions.during(actor.userId, (ended) =>
    waitInTurn(activity, actor, editionId, {
      ...question,
      signal: AbortSignal.any([question.signal, ended]),
    }),
  );
}

async function waitInTurn(
  activity: EditionActivity,
  actor: UserActor,
  editionId: string,
  question: Question,
): Promise<Activity> {
  await findVersion(actor, editionId);
  const sign = { editionId, clientId: question.clientId, userId: actor.userId, wrote: false };
  const leave = activity.stay(sign);
  try {
    await sendSign(sign);
    return await nextActivity(activity, actor, editionId, question);
  } finally {
    leave();
  }
}

async function nextActivity(
  activity: EditionActivity,
  actor: UserActor,
  editionId: string,
  { since, state, signal }: Question,
): Promise<Activity> {
  const endsAt = performance.now() + WAIT_MS;
  let version = 0;
  for (let hasHeard = true; ; ) {
    const left = endsAt - performance.now();
    // Listens before it reads, so that nothing in between is missed.
    const news = activity.next(editionId, Math.min(left, LOOK_MS), signal);
    const others = activity.others(editionId, actor.userId);
    if (hasHeard) version = await findVersion(actor, editionId);
    const isOver = left <= 0 || signal.aborted || activity.hasEnded;
    if (isOver || version > since || stateOf(others) !== state) {
      return { version, colleagues: await withNames(others), state: stateOf(others) };
    }
    hasHeard = await news;
  }
}
