import type { EditActions } from '@/components/editor/screen/edit-actions';
import {
  publishAction,
  publishCheckAction,
  readEditionAction,
  readEntryAction,
  saveEditionAction,
  saveEntryAction,
  unpublishAction,
} from './actions';

/** What the edit screen is given to call. */
export const EDIT_ACTIONS: EditActions = {
  publishCheck: publishCheckAction,
  publish: publishAction,
  unpublish: unpublishAction,
  saveEdition: saveEditionAction,
  readEdition: readEditionAction,
  saveEntry: saveEntryAction,
  readEntry: readEntryAction,
};
