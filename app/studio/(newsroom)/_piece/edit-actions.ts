import { ENTRY_ACTIONS } from '@/app/studio/(newsroom)/_entry/entry-actions';
import { archiveAction, takeOutOfArchiveAction } from '@/app/studio/(newsroom)/_review/actions';
import { REVIEW_ACTIONS } from '@/app/studio/(newsroom)/_review/review-actions';
import { createRedirectAction } from '@/app/studio/(newsroom)/redirects/actions';
import { refreshInReleaseAction } from '@/app/studio/(newsroom)/releases/actions';
import {
  openReleasesAction,
  putIntoReleaseAction,
  releaseTogetherAction,
} from '@/app/studio/(newsroom)/releases/into-release-actions';
import { putIntoMenuAction } from '@/app/studio/(newsroom)/settings/menus/actions';
import { TRANSLATOR_ACTIONS } from '@/app/studio/(newsroom)/translations/translator-actions';
import type { EditActions } from '@/components/editor/screen/edit-actions';
import {
  changeNoticeAction,
  discardChangesAction,
  exchangeSlugsAction,
  findChoicesAction,
  liveDifferenceAction,
  markCurrentAction,
  nameChoicesAction,
  publishAction,
  publishCheckAction,
  setSourceLocaleAction,
  sourceCheckAction,
  undoDiscardAction,
  undoMarkCurrentAction,
  unpublishAction,
  whoWroteAction,
} from './actions';
import {
  createPreviewLinkAction,
  listPreviewLinksAction,
  revokePreviewLinkAction,
} from './preview-link-actions';
import {
  cancelScheduledAction,
  moveScheduledAction,
  scheduleAction,
  scheduleWithdrawalAction,
  setEmbargoAction,
  takeNewerTextAction,
} from './schedule-actions';

/** The server actions of the edit screen. */
export const EDIT_ACTIONS: EditActions = {
  ...ENTRY_ACTIONS,
  ...TRANSLATOR_ACTIONS,
  addFormerAddress: createRedirectAction,
  putIntoMenu: putIntoMenuAction,
  review: REVIEW_ACTIONS,
  archive: archiveAction,
  takeOutOfArchive: takeOutOfArchiveAction,
  publishCheck: publishCheckAction,
  liveDifference: liveDifferenceAction,
  publish: publishAction,
  unpublish: unpublishAction,
  changeNotice: changeNoticeAction,
  markCurrent: markCurrentAction,
  undoMarkCurrent: undoMarkCurrentAction,
  sourceCheck: sourceCheckAction,
  setSourceLocale: setSourceLocaleAction,
  exchangeSlugs: exchangeSlugsAction,
  discardChanges: discardChangesAction,
  undoDiscard: undoDiscardAction,
  whoWrote: whoWroteAction,
  findChoices: findChoicesAction,
  nameChoices: nameChoicesAction,
  schedule: scheduleAction,
  scheduleWithdrawal: scheduleWithdrawalAction,
  moveScheduled: moveScheduledAction,
  takeNewerText: takeNewerTextAction,
  cancelScheduled: cancelScheduledAction,
  setEmbargo: setEmbargoAction,
  openReleases: openReleasesAction,
  putIntoRelease: putIntoReleaseAction,
  releaseTogether: releaseTogetherAction,
  refreshInRelease: refreshInReleaseAction,
  previewLinks: {
    list: listPreviewLinksAction,
    make: createPreviewLinkAction,
    revoke: revokePreviewLinkAction,
  },
};
