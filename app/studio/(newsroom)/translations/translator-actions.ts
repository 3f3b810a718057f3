import type { TranslatorActions } from '@/components/translations/translator-actions';
import { assignTranslatorAction, listTranslatorsAction } from './actions';

/** The server actions about who translates a piece. */
export const TRANSLATOR_ACTIONS: TranslatorActions = {
  listTranslators: listTranslatorsAction,
  assignTranslator: assignTranslatorAction,
};
