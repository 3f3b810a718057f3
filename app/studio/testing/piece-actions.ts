import { momentIn } from '@/lib/testing/given-scheduled';
import type { PieceInState } from '@/lib/testing/pieces-in-states';
import type { WorkVerb } from '@/lib/workflow/permissions';

/** What an action does with a piece, by the table of who may do what, and how it is asked for. */
export interface PieceAction {
  verb: WorkVerb;
  input: (piece: PieceInState) => unknown;
}

const note = 'As agreed.';
const FACTS = { reason: 'facts' } as const;

/** Every action about a piece, by its name. Those about something scheduled are asked for both kinds. */
export const PIECE_ACTIONS: Record<string, PieceAction[]> = {
  liveDifferenceAction: [
    { verb: 'see', input: ({ entryId }) => ({ kind: 'article', entryId, locale: 'en' }) },
  ],
  whoWroteAction: [
    { verb: 'see', input: ({ editionId, version }) => ({ editionId, version, from: 1, to: 3 }) },
  ],
  duplicateAction: [
    {
      verb: 'duplicate',
      input: ({ entryId }) => ({ entryId, locales: ['en'], withText: true, withFields: true }),
    },
  ],
  restoreRevisionAction: [
    {
      verb: 'edit',
      input: ({ editionId, numbers, version }) => ({
        editionId,
        number: numbers.first,
        seenVersion: version,
      }),
    },
  ],
  nameRevisionAction: [
    {
      verb: 'edit',
      input: ({ editionId, numbers }) => ({ editionId, number: numbers.first, name: 'First' }),
    },
  ],
  // The piece has an address of its own to give, and another one has this one.
  exchangeSlugsAction: [
    { verb: 'edit', input: ({ editionId, exchanged }) => ({ editionId, slug: exchanged }) },
  ],
  discardChangesAction: [
    { verb: 'edit', input: ({ editionId, version }) => ({ editionId, documentVersion: version }) },
  ],
  undoDiscardAction: [
    {
      verb: 'edit',
      input: ({ editionId, firstRevisionId, versions }) => ({
        ...{ editionId, revisionId: firstRevisionId },
        ...versions,
      }),
    },
  ],
  submitAction: [{ verb: 'submit', input: decision }],
  withdrawSubmissionAction: [
    { verb: 'withdrawSubmission', input: ({ editionId, stage }) => ({ editionId, stage, note }) },
  ],
  requestChangesAction: [{ verb: 'requestChanges', input: decision }],
  approveAction: [{ verb: 'approve', input: decision }],
  assignReviewerAction: [
    {
      verb: 'assignReviewer',
      input: ({ editionId }) => ({ editionId, reviewerId: null, dueOn: '2027-03-01' }),
    },
  ],
  commentAction: [{ verb: 'comment', input: ({ editionId }) => ({ editionId, note }) }],
  listPreviewLinksAction: [{ verb: 'sharePreview', input: ({ editionId }) => ({ editionId }) }],
  createPreviewLinkAction: [
    {
      verb: 'sharePreview',
      input: ({ editionId }) => ({ editionId, name: 'For the ministry', days: 7, isFixed: true }),
    },
  ],
  revokePreviewLinkAction: [{ verb: 'sharePreview', input: ({ previewLinkId }) => ({ id: previewLinkId }) }],
  publishCheckAction: [{ verb: 'publish', input: ({ editionId }) => ({ editionId }) }],
  publishAction: [
    {
      verb: 'publish',
      input: (piece) => ({ editionId: piece.editionId, ...piece.versions, change: null }),
    },
  ],
  publishAgainAction: [
    {
      verb: 'publish',
      input: ({ editionId, numbers }) => ({
        ...{ editionId, number: numbers.first, liveNumber: numbers.live, change: FACTS },
      }),
    },
  ],
  chooseVersionAction: [
    { verb: 'chooseVersions', input: ({ editionId }) => ({ editionId, number: 1, isShown: false }) },
  ],
  markCurrentAction: [{ verb: 'publish', input: ({ editionId }) => ({ editionId, lastNumber: 1 }) }],
  undoMarkCurrentAction: [
    {
      verb: 'publish',
      input: ({ editionId, firstRevisionId }) => ({ editionId, sinceId: firstRevisionId, ownNumber: 0 }),
    },
  ],
  sourceCheckAction: [{ verb: 'setSourceLocale', input: ({ entryId }) => ({ entryId, locale: 'ar' }) }],
  setSourceLocaleAction: [
    { verb: 'setSourceLocale', input: ({ entryId }) => ({ entryId, locale: 'ar', behind: [] }) },
  ],
  listTranslatorsAction: [{ verb: 'assignTranslator', input: ({ entryId }) => ({ entryId, locale: 'ar' }) }],
  assignTranslatorAction: [
    {
      verb: 'assignTranslator',
      input: ({ entryId, reviewerId }) => ({
        ...{ entryId, locale: 'ar', translatorId: reviewerId },
        ...{ dueOn: '2027-03-01', before: null },
      }),
    },
  ],
  setEmbargoAction: [{ verb: 'publish', input: ({ entryId }) => ({ entryId, moment: null }) }],
  scheduleAction: [
    {
      verb: 'publish',
      input: (piece) => ({
        ...{ editionId: piece.editionId, moment: momentIn(2) },
        ...{ seen: piece.versions, change: null },
      }),
    },
  ],
  takeNewerTextAction: [
    {
      verb: 'publish',
      input: (piece) => ({
        ...piece.scheduled.publish,
        text: { seen: piece.versions, change: null },
      }),
    },
  ],
  moveScheduledAction: [
    { verb: 'publish', input: ({ scheduled }) => ({ ...scheduled.publish, moment: momentIn(2) }) },
    { verb: 'unpublish', input: ({ scheduled }) => ({ ...scheduled.withdraw, moment: momentIn(5) }) },
  ],
  cancelScheduledAction: [
    { verb: 'publish', input: ({ scheduled }) => scheduled.publish },
    { verb: 'unpublish', input: ({ scheduled }) => scheduled.withdraw },
  ],
  scheduleWithdrawalAction: [
    { verb: 'unpublish', input: ({ editionId }) => ({ editionId, moment: momentIn(5), notice: '' }) },
  ],
  unpublishAction: [{ verb: 'unpublish', input: ({ editionId }) => ({ editionId, notice: '' }) }],
  changeNoticeAction: [
    { verb: 'unpublish', input: ({ editionId }) => ({ editionId, text: 'Withdrawn.', seen: '' }) },
  ],
  bulkPublishAction: [
    {
      verb: 'publish',
      input: (piece) => ({ editionId: piece.editionId, ...piece.versions, change: null }),
    },
  ],
  bulkWithdrawAction: [{ verb: 'unpublish', input: ({ editionId }) => ({ editionId }) }],
  bulkReviewerAction: [
    {
      verb: 'assignReviewer',
      input: ({ editionId, reviewerId }) => ({ editionId, reviewerId, dueOn: '2027-03-02' }),
    },
  ],
  bulkTopicAction: [{ verb: 'edit', input: ({ entryId, topicId }) => ({ entryId, topicId }) }],
  bulkArchiveAction: [{ verb: 'archive', input: oneEntry }],
  bulkTrashAction: [{ verb: 'putIntoTrash', input: ({ entryId }) => ({ entryId, reason: 'By mistake.' }) }],
  archiveAction: [{ verb: 'archive', input: oneEntry }],
  takeOutOfArchiveAction: [{ verb: 'takeOutOfArchive', input: oneEntry }],
  trashAction: [{ verb: 'putIntoTrash', input: ({ entryId }) => ({ entryId, reason: 'By mistake.' }) }],
  takeOutAction: [{ verb: 'takeOutOfTrash', input: oneEntry }],
  purgeAction: [{ verb: 'purge', input: oneEntry }],
};

function decision({ editionId, stage, seen }: PieceInState) {
  return { editionId, stage, seen, note };
}

function oneEntry({ entryId }: PieceInState) {
  return { entryId };
}
