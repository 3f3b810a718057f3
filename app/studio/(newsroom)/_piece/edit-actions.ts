import type { EditActions } from '@/components/editor/screen/edit-actions';
import { findChoicesAction, publishAction, publishCheckAction, unpublishAction } from './actions';

/** The server actions of the edit screen. */
export const EDIT_ACTIONS: EditActions = {
  publishCheck: publishCheckAction,
  publish: publishAction,
  unpublish: unpublishAction,
  findChoices: findChoicesAction,
};
