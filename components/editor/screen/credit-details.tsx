'use client';

import { Stack } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { idsIn, idsToField } from '@/components/editor/fields/field-values';
import type { FieldsView } from '@/components/editor/fields/use-fields';
import { CREDIT_FIELD_NAMES, type CreditField } from '@/lib/workflow/credit-roles';
import classes from './details.module.css';
import { FieldConflict } from './field-conflict';
import { FIELD_LABELS } from './field-labels';
import { PersonOrder } from './person-order';
import type { useNamedChoices } from './use-named-choices';

interface Props {
  fields: FieldsView;
  named: ReturnType<typeof useNamedChoices>;
}

const ADD_LABELS = {
  translatorIds: 'addTranslator',
  editorIds: 'addEditor',
  photographerIds: 'addPhotographer',
} as const satisfies Record<CreditField, string>;

/** Who translated, edited and photographed one edition; open where somebody is named. Every choice is saved at once. */
export function CreditDetails({ fields, named }: Props) {
  const t = useTranslations('editor.details');
  // Not closed while somebody removes the last name.
  const [isSet] = useState(() => CREDIT_FIELD_NAMES.some((name) => fields.value(name) !== ''));
  return (
    <details className={classes.more} open={isSet}>
      <summary>{t('credits')}</summary>
      <Stack mt="sm">
        <p className={classes.locked}>{t('creditsHint')}</p>
        {CREDIT_FIELD_NAMES.map((name) => {
          const progress = fields.progress(name);
          const label = t(FIELD_LABELS[name]);
          return (
            <div key={name}>
              <PersonOrder
                label={label}
                addLabel={t(ADD_LABELS[name])}
                find={named.find.people}
                nameOf={named.nameOf}
                ids={idsIn(fields.value(name))}
                error={progress.kind === 'invalid' ? progress.message : undefined}
                onChange={(ids) => fields.set(name, idsToField(ids), 'now')}
              />
              <FieldConflict
                name={name}
                label={label}
                fields={fields}
                textOf={(value) => named.list(idsIn(value))}
              />
            </div>
          );
        })}
      </Stack>
    </details>
  );
}
