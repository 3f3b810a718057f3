'use server';

import { mutation } from '@/app/studio/mutation';
import { refreshStudio } from '@/app/studio/refresh-studio';
import { reply } from '@/app/studio/reply';
import { otherLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { listListDrafts } from '@/lib/lists/list-list-drafts';
import { addEditions } from '@/lib/releases/add-editions';
import { addListDraft } from '@/lib/releases/add-list-draft';
import { addRedirect } from '@/lib/releases/add-redirect';
import { createRelease, renameRelease } from '@/lib/releases/create-release';
import { discardRelease } from '@/lib/releases/discard-release';
import { findReleasePieces } from '@/lib/releases/find-release-pieces';
import { getReleaseCandidate } from '@/lib/releases/get-release-candidate';
import { cancelPlan, planRelease } from '@/lib/releases/plan-release';
import { publishRelease } from '@/lib/releases/publish-release';
import { giveReason, refreshInRelease } from '@/lib/releases/refresh-in-release';
import { removeFromRelease } from '@/lib/releases/remove-from-release';
import { rollBackRelease } from '@/lib/releases/roll-back-release';
import { signOff, withdrawSignOff } from '@/lib/releases/sign-off';
import {
  AddingEditions,
  AddingList,
  AddingRedirect,
  Creating,
  GivingReason,
  Nothing,
  OneItem,
  OnePiece,
  PieceQuery,
  Planning,
  Renaming,
  Seen,
  Signing,
} from './schemas';

export async function createReleaseAction(input: unknown) {
  return mutation(
    Creating,
    input,
    (tx, { actor }, wanted) => createRelease(tx, actor, wanted),
    refreshStudio,
  );
}

export async function renameReleaseAction(input: unknown) {
  return mutation(
    Renaming,
    input,
    (tx, { actor }, wanted) => renameRelease(tx, actor, wanted),
    refreshStudio,
  );
}

export async function addEditionsAction(input: unknown) {
  return mutation(
    AddingEditions,
    input,
    (tx, { actor }, wanted) => addEditions(tx, actor, wanted),
    refreshStudio,
  );
}

export async function addListDraftAction(input: unknown) {
  return mutation(
    AddingList,
    input,
    (tx, { actor }, wanted) => addListDraft(tx, actor, wanted),
    refreshStudio,
  );
}

export async function addRedirectAction(input: unknown) {
  return mutation(
    AddingRedirect,
    input,
    (tx, { actor }, wanted) => addRedirect(tx, actor, wanted),
    refreshStudio,
  );
}

export async function removeFromReleaseAction(input: unknown) {
  return mutation(
    OneItem,
    input,
    (tx, { actor }, wanted) => removeFromRelease(tx, actor, wanted),
    refreshStudio,
  );
}

export async function refreshInReleaseAction(input: unknown) {
  return mutation(
    OneItem,
    input,
    (tx, { actor }, wanted) => refreshInRelease(tx, actor, wanted),
    refreshStudio,
  );
}

export async function giveReasonAction(input: unknown) {
  return mutation(
    GivingReason,
    input,
    (tx, { actor }, wanted) => giveReason(tx, actor, wanted),
    refreshStudio,
  );
}

export async function signOffAction(input: unknown) {
  return mutation(Signing, input, (tx, { actor }, wanted) => signOff(tx, actor, wanted), refreshStudio);
}

export async function withdrawSignOffAction(input: unknown) {
  return mutation(
    Signing,
    input,
    (tx, { actor }, wanted) => withdrawSignOff(tx, actor, wanted),
    refreshStudio,
  );
}

export async function planReleaseAction(input: unknown) {
  return mutation(Planning, input, (tx, { actor }, wanted) => planRelease(tx, actor, wanted), refreshStudio);
}

export async function cancelPlanAction(input: unknown) {
  return mutation(Seen, input, (tx, { actor }, wanted) => cancelPlan(tx, actor, wanted), refreshStudio);
}

export async function publishReleaseAction(input: unknown) {
  return mutation(Seen, input, (tx, { actor }, wanted) => publishRelease(tx, actor, wanted), refreshStudio);
}

export async function rollBackReleaseAction(input: unknown) {
  return mutation(Seen, input, (tx, { actor }, wanted) => rollBackRelease(tx, actor, wanted), refreshStudio);
}

export async function discardReleaseAction(input: unknown) {
  return mutation(Seen, input, (tx, { actor }, wanted) => discardRelease(tx, actor, wanted), refreshStudio);
}

/** Pieces for what was typed, each by its title in the user's language or the other one. */
export async function findReleasePiecesAction(input: unknown) {
  return reply(PieceQuery, input, async ({ actor, user }, { query }) => {
    const { interfaceLocale: locale } = user;
    const found = await findReleasePieces(actor, query);
    return found.map(({ id, kind, editions }) => ({
      ...{ id, kind },
      title:
        editions[locale]?.title ||
        editions[otherLocale(locale)]?.title ||
        translator(locale, 'articles')('untitled'),
    }));
  });
}

export async function getReleaseCandidateAction(input: unknown) {
  return reply(OnePiece, input, ({ actor }, { id, kind }) => getReleaseCandidate(actor, kind, id));
}

/** The lists that have a draft. */
export async function listListDraftsAction(input: unknown) {
  return reply(Nothing, input, ({ actor }) => listListDrafts(actor));
}
