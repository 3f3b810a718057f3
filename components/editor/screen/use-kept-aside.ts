'use client';

import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useKeptTexts } from '@/components/editor/canvas/use-kept-texts';
import type { WritingState } from '@/components/editor/canvas/use-writing-session';
import { idsIn } from '@/components/editor/fields/field-values';
import {
  FIELD_NAMES,
  type FieldName,
  type FieldProgress,
  isOfEdition,
} from '@/components/editor/fields/types';
import type { FieldsView } from '@/components/editor/fields/use-fields';
import type { RecoveredRow } from '@/components/editor/sync/device-database';
import { formatDate, isIsoDate, noonOf } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';
import { isCreditField } from '@/lib/workflow/credit-roles';
import type { EditedPiece } from './edited-piece';
import { FIELD_LABELS } from './field-labels';
import type { AsideItem } from './kept-aside';
import { putTextBack } from './put-text-back';
import type { useNamedChoices } from './use-named-choices';

interface Aside {
  editor: Editor | null;
  writing: WritingState;
  fields: FieldsView;
  named: ReturnType<typeof useNamedChoices>;
  userId: string;
  clientId: string;
  /** Language of the interface. */
  interfaceLocale: Locale;
}

/** Words and values that are kept beside the document: those that could not be put into it, and those of a text that was closed to the user. */
export function useKeptAside({ edition, can }: EditedPiece, of: Aside): AsideItem[] {
  const t = useTranslations('editor.recovered');
  const { editor, writing, userId, clientId } = of;
  const closed = useKeptTexts(editor, { editionId: edition.id, userId, clientId }, !can.edit);
  const rows = can.edit ? writing.recovered : closed.rows;
  const discard = can.edit ? writing.discardRecovered : closed.discard;
  const whyOf = (row: RecoveredRow) => {
    if (row.isUnsent) return t(row.words === '' ? 'unsentWithoutWords' : 'unsent');
    return row.reason ? t('refused', { reason: row.reason }) : t('text');
  };
  const texts = rows.map((row): AsideItem => {
    const putBack = () => {
      if (editor && putTextBack(editor, row.words)) discard(row);
    };
    const { id, words } = row;
    const item = { id, words, locale: edition.locale, why: whyOf(row), onDiscard: () => void discard(row) };
    return can.edit ? { ...item, onPutBack: putBack } : item;
  });
  return [...useClosedFields(of), ...texts];
}

type Closed = Extract<FieldProgress, { kind: 'closed' }>;

/** Values of fields that the user may no longer change. */
function useClosedFields({ fields, named, interfaceLocale }: Aside): AsideItem[] {
  const t = useTranslations('editor');
  const closed = FIELD_NAMES.map((name) => ({ name, progress: fields.progress(name) })).filter(
    (field): field is { name: FieldName; progress: Closed } => field.progress.kind === 'closed',
  );
  const wordsOf = (name: FieldName, value: string) => {
    if (name === 'dateline' && isIsoDate(value)) return formatDate(noonOf(value), interfaceLocale);
    if (name === 'sharePictureId') return value === '' ? '' : t(`details.${FIELD_LABELS[name]}`);
    return isOfEdition(name) && !isCreditField(name) ? value : named.list(idsIn(value));
  };
  return closed.map(({ name, progress: { mine } }) => ({
    id: name,
    why: t(mine === '' ? 'recovered.fieldEmptied' : 'recovered.field', {
      field: t(`details.${FIELD_LABELS[name]}`),
    }),
    words: wordsOf(name, mine),
    onDiscard: () => fields.resolve(name, 'theirs'),
  }));
}
