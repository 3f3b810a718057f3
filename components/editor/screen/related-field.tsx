'use client';

import { Button, InputWrapper } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { idsIn, idsToField } from '@/components/editor/fields/field-values';
import type { FieldsView } from '@/components/editor/fields/use-fields';
import { CardWords, shownLocale } from '@/components/editor/nodes/entry-card/card-words';
import { EntryPicker } from '@/components/editor/nodes/entry-card/entry-picker';
import { useEntryCards } from '@/components/editor/nodes/entry-card/use-entry-cards';
import { RELATED_MAX } from '@/lib/entries/types';
import { commaList } from '@/lib/i18n/comma-list';
import type { Locale } from '@/lib/i18n/locales';
import { FieldConflict } from './field-conflict';
import { OrderedChoices } from './ordered-choices';

interface Props {
  fields: FieldsView;
  /** The piece itself, which is not related to itself. */
  entryId: string;
  /** Language of the edition. */
  locale: Locale;
}

/** The pieces that stand below this one before those that are found for it. */
export function RelatedField({ fields, entryId, locale }: Props) {
  const t = useTranslations('editor');
  const label = useId();
  const [isChoosing, setChoosing] = useState(false);
  const ids = idsIn(fields.value('relatedIds'));
  const progress = fields.progress('relatedIds');
  const theirs = progress.kind === 'conflict' ? idsIn(progress.theirs) : [];
  const items = useEntryCards([...new Set([...ids, ...theirs])]);
  const itemOf = (id: string) => items?.find((item) => item.entryId === id);
  const set = (next: string[]) => fields.set('relatedIds', idsToField(next), 'now');
  const nameOf = (id: string) => {
    const item = itemOf(id);
    if (!item) return items ? t('details.relatedGone', { number: ids.indexOf(id) + 1 }) : '…';
    return item.titles[shownLocale(item, locale)] || t('entryCard.untitled');
  };
  return (
    <div>
      <InputWrapper
        label={t('details.related')}
        labelElement="div"
        labelProps={{ id: label }}
        description={t('details.relatedHint')}
        error={progress.kind === 'invalid' ? progress.message : undefined}
      >
        <OrderedChoices
          labelledBy={label}
          ids={ids}
          nameOf={nameOf}
          show={(id) => {
            const item = itemOf(id);
            return item ? <CardWords item={item} locale={locale} /> : nameOf(id);
          }}
          onChange={set}
        />
        {ids.length < RELATED_MAX && (
          <Button size="xs" variant="default" mt={6} onClick={() => setChoosing(true)}>
            {t('details.addRelated')}
          </Button>
        )}
      </InputWrapper>
      <FieldConflict
        name="relatedIds"
        label={t('details.related')}
        fields={fields}
        textOf={(value) => commaList(idsIn(value).map(nameOf), locale)}
      />
      {isChoosing && (
        <EntryPicker
          title={t('details.addRelated').replace('…', '')}
          locale={locale}
          isListed
          onClose={() => setChoosing(false)}
          onChoose={(item) => {
            if (item.entryId !== entryId && !ids.includes(item.entryId)) set([...ids, item.entryId]);
          }}
        />
      )}
    </div>
  );
}
