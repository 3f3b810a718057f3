import { ENTRY_ACTIONS } from '@/app/studio/(newsroom)/_entry/entry-actions';
import type { EditActions } from '@/components/editor/screen/edit-actions';
import {
  discardChangesAction,
  dismissCorrectionsAction,
  findChoicesAction,
  nameChoicesAction,
  publishAction,
  publishCheckAction,
  undoDiscardAction,
  unpublishAction,
  whoWroteAction,
} from './actions';

/** The server actions of the edit screen. */
export const EDIT_ACTIONS: EditActions = {
  ...ENTRY_ACTIONS,
  publishCheck: publishCheckAction,
  publish: publishAction,
  unpublish: unpublishAction,
  dismissCorrections: dismissCorrectionsAction,
  discardChanges: discardChangesAction,
  undoDiscard: undoDiscardAction,
  whoWrote: whoWroteAction,
  findChoices: findChoicesAction,
  nameChoices: nameChoicesAction,
};
