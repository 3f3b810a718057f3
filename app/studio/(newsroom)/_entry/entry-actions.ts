import { takeOutAction, trashAction } from '@/app/studio/(newsroom)/trash/actions';
import type { EntryActions } from '@/components/articles/entry-actions';
import { duplicateAction } from './actions';

/** The server actions of the menu of a whole piece. */
export const ENTRY_ACTIONS: EntryActions = {
  duplicate: duplicateAction,
  trash: trashAction,
  takeOut: takeOutAction,
};
