import type { EditActions } from '@/components/editor/screen/edit-actions';
import {
  publishAction,
  publishIssuesAction,
  readEditionAction,
  readEntryAction,
  saveEditionAction,
  saveEntryAction,
  unpublishAction,
} from './actions';

/** What the edit screen is given to call. */
export const EDIT_ACTIONS: EditActions = {
  publishIssues: publishIssuesAction,
  publish: publishAction,
  unpublish: unpublishAction,
  saveEdition: saveEditionAction,
  readEdition: readEditionAction,
  saveEntry: saveEntryAction,
  readEntry: readEntryAction,
};
