'use client';

import { useEffect, useRef } from 'react';
import { idsIn } from '@/components/editor/fields/field-values';
import { FIELD_NAMES, isOfEdition } from '@/components/editor/fields/types';
import type { FieldsView } from '@/components/editor/fields/use-fields';
import type { useNamedChoices } from './use-named-choices';

/** Asks for the names of choices that were kept on the device: the page was rendered with those of stored choices alone. */
export function useUnsavedNames(fields: FieldsView, { lookUp }: ReturnType<typeof useNamedChoices>): void {
  const latest = useRef(lookUp);
  latest.current = lookUp;
  const ids = FIELD_NAMES.filter((name) => !isOfEdition(name)).flatMap((name) => {
    const progress = fields.progress(name);
    if (progress.kind === 'saved') return [];
    return idsIn(progress.kind === 'closed' ? progress.mine : fields.value(name));
  });
  const wanted = ids.join();
  useEffect(() => {
    if (wanted !== '') void latest.current(idsIn(wanted));
  }, [wanted]);
}
