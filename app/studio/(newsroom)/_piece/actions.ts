'use server';

import { mutation } from '@/app/studio/mutation';
import { refreshStudio } from '@/app/studio/refresh-studio';
import { errorReply, reply } from '@/app/studio/reply';
import { exchangeSlugs } from '@/lib/entries/exchange-slugs';
import { AppError, type Issue } from '@/lib/errors';
import { discardChanges } from '@/lib/publishing/discard-changes';
import { getPublishCheck } from '@/lib/publishing/get-publish-check';
import { getSourceCheck } from '@/lib/publishing/get-source-check';
import { markCurrent } from '@/lib/publishing/mark-current';
import { publishEdition } from '@/lib/publishing/publish-edition';
import { setSourceLocale } from '@/lib/publishing/set-source-locale';
import { undoMarkCurrent } from '@/lib/publishing/undo-mark-current';
import { unpublishEdition } from '@/lib/publishing/unpublish-edition';
import { changeNotice } from '@/lib/publishing/withdrawal-notice';
import { liveDifference } from '@/lib/revisions/live-difference';
import { undoReplacement } from '@/lib/revisions/undo-replacement';
import { whoWrote } from '@/lib/revisions/who-wrote';
import { FIND, namesOf } from './detail-choices';
import {
  AddressedEdition,
  AskedPassage,
  AskedSource,
  ChangingNotice,
  ChangingSource,
  ChoiceIds,
  ChoiceQuery,
  Discarding,
  Exchanging,
  MarkingCurrent,
  OneEdition,
  Publishing,
  UndoDiscarding,
  UndoMarkingCurrent,
  Unpublishing,
} from './schemas';

/** The issues that prevent publishing, in the user's language, and the slug and date that readers would see. */
export async function publishCheckAction(input: unknown) {
  return reply(OneEdition, input, async ({ actor, user }, { editionId }) => {
    const { issues, warnings, ...preview } = await getPublishCheck(actor, editionId);
    const shown = (found: Issue[]) => errorReply(new AppError('invalid', found), user.interfaceLocale).issues;
    return { ...preview, issues: shown(issues), warnings: shown(warnings) };
  });
}

/** What readers would see differently if the draft were published. */
export async function liveDifferenceAction(input: unknown) {
  return reply(AddressedEdition, input, ({ actor }, edition) => liveDifference(actor, edition));
}

export async function publishAction(input: unknown) {
  return mutation(
    Publishing,
    input,
    (tx, { actor }, { editionId, change, ...seen }) => publishEdition(tx, actor, editionId, seen, { change }),
    refreshStudio,
  );
}

export async function unpublishAction(input: unknown) {
  return mutation(
    Unpublishing,
    input,
    (tx, { actor }, { editionId, notice }) => unpublishEdition(tx, actor, editionId, { notice }),
    refreshStudio,
  );
}

export async function changeNoticeAction(input: unknown) {
  return mutation(
    ChangingNotice,
    input,
    (tx, { actor }, { editionId, ...change }) => changeNotice(tx, actor, editionId, change),
    refreshStudio,
  );
}

export async function markCurrentAction(input: unknown) {
  return mutation(
    MarkingCurrent,
    input,
    (tx, { actor }, { editionId, lastNumber }) => markCurrent(tx, actor, editionId, lastNumber),
    refreshStudio,
  );
}

export async function undoMarkCurrentAction(input: unknown) {
  return mutation(
    UndoMarkingCurrent,
    input,
    (tx, { actor }, { editionId, ...marked }) => undoMarkCurrent(tx, actor, editionId, marked),
    refreshStudio,
  );
}

/** What would be said of each edition if this language were that of the original. */
export async function sourceCheckAction(input: unknown) {
  return reply(AskedSource, input, ({ actor }, { entryId, locale }) =>
    getSourceCheck(actor, entryId, locale),
  );
}

export async function setSourceLocaleAction(input: unknown) {
  return mutation(
    ChangingSource,
    input,
    (tx, { actor }, { entryId, ...change }) => setSourceLocale(tx, actor, entryId, change),
    refreshStudio,
  );
}

/** Gives the piece the address of another one, and that one the address of the piece. */
export async function exchangeSlugsAction(input: unknown) {
  return mutation(
    Exchanging,
    input,
    (tx, { actor }, { editionId, slug }) => exchangeSlugs(tx, actor, editionId, slug),
    refreshStudio,
  );
}

export async function discardChangesAction(input: unknown) {
  return mutation(
    Discarding,
    input,
    (tx, { actor }, { editionId, documentVersion }) => discardChanges(tx, actor, editionId, documentVersion),
    refreshStudio,
  );
}

export async function undoDiscardAction(input: unknown) {
  return mutation(
    UndoDiscarding,
    input,
    (tx, { actor }, { editionId, ...discarded }) => undoReplacement(tx, actor, editionId, discarded),
    refreshStudio,
  );
}

/** Who has written a passage of the text. */
export async function whoWroteAction(input: unknown) {
  return reply(AskedPassage, input, ({ actor }, { editionId, ...passage }) =>
    whoWrote(actor, editionId, passage),
  );
}

/** Authors, topics or issues for what was typed in a field. Open to every role: these names are public. */
export async function findChoicesAction(input: unknown) {
  return reply(ChoiceQuery, input, (_signedIn, { field, query }) => FIND[field](query));
}

/** The names of authors, topics and issues by their ids, for choices that a device has kept. */
export async function nameChoicesAction(input: unknown) {
  return reply(ChoiceIds, input, (_signedIn, { ids }) => namesOf(ids));
}
