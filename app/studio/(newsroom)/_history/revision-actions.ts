import { undoDiscardAction } from '@/app/studio/(newsroom)/_piece/actions';
import type { RevisionActions } from '@/components/revisions/revision-actions';
import {
  chooseVersionAction,
  nameRevisionAction,
  publishAgainAction,
  restoreRevisionAction,
} from './actions';

/** The server actions of the pages of a history. */
export const REVISION_ACTIONS: RevisionActions = {
  restore: restoreRevisionAction,
  publishAgain: publishAgainAction,
  undo: undoDiscardAction,
  name: nameRevisionAction,
  chooseVersion: chooseVersionAction,
};
