'use client';

import { useMemo } from 'react';
import { toFieldValues } from '@/components/editor/fields/field-values';
import { isOfEdition } from '@/components/editor/fields/types';
import { type FieldsView, useFields } from '@/components/editor/fields/use-fields';
import type { NewEdition } from '@/components/editor/sync/new-edition';
import type { Choice } from '@/lib/bilingual-records/types';
import type { EditedPiece } from './edited-piece';

/** The fields beside the text of a piece. */
export function usePieceFields(
  { entry, edition, can }: EditedPiece,
  userId: string,
  newEdition: NewEdition | null,
  onChosen: (chosen: Choice[]) => void,
  onClosed: () => void,
): FieldsView {
  const stored = useMemo(() => toFieldValues({ ...entry, ...edition.fields }), [entry, edition.fields]);
  return useFields({
    ...{ editionId: edition.id, entryId: entry.id, kind: entry.kind, locale: edition.locale },
    ...{ userId, newEdition, stored, onChosen },
    versionSum: entry.version + edition.fields.fieldsVersion,
    mayChange: (name) => (isOfEdition(name) ? can.edit : entry.can.editEntry),
    onClosed,
  });
}
