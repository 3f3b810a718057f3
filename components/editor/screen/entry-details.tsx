'use client';

import { Paper, Select, Stack } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { idsIn, idsToField } from '@/components/editor/fields/field-values';
import type { FieldName } from '@/components/editor/fields/types';
import type { FieldsView } from '@/components/editor/fields/use-fields';
import { ChoiceField } from './choice-field';
import { CoverField } from './cover-field';
import classes from './details.module.css';
import type { EditedPiece } from './edited-piece';
import { FieldConflict } from './field-conflict';
import { NoSections } from './no-sections';
import { PersonOrder } from './person-order';
import { RelatedField } from './related-field';
import type { useNamedChoices } from './use-named-choices';

interface Props {
  piece: EditedPiece;
  fields: FieldsView;
  named: ReturnType<typeof useNamedChoices>;
}

/** The fields that both editions share: section, authors, topics, issue; of a page of the site the cover alone. Every choice is saved at once. */
export function EntryDetails({ piece: { entry, edition, sectionAdmins }, fields, named }: Props) {
  const t = useTranslations('editor.details');
  const { find, nameOf } = named;
  const set = (name: FieldName, value: string) => fields.set(name, value, 'now');
  const errorOf = (name: FieldName) => {
    const progress = fields.progress(name);
    return progress.kind === 'invalid' ? progress.message : undefined;
  };
  const several = (name: 'topicIds' | 'authorIds' | 'issueId') => ({
    nameOf,
    ids: idsIn(fields.value(name)),
    error: errorOf(name),
    onChange: (ids: string[]) => set(name, idsToField(ids)),
  });
  const conflict = (name: FieldName, label: string) => (
    <FieldConflict name={name} label={label} fields={fields} textOf={(value) => named.list(idsIn(value))} />
  );
  return (
    <Paper withBorder radius="md" p="md">
      <Stack>
        <h2 className={classes.heading}>{t('piece')}</h2>
        {entry.kind === 'article' && (
          <div>
            <Select
              id="entry-section"
              label={t('section')}
              description={named.sections.length === 0 && <NoSections sectionAdmins={sectionAdmins} />}
              data={named.sections}
              error={errorOf('sectionId')}
              value={fields.value('sectionId') || null}
              onChange={(value) => set('sectionId', value ?? '')}
              placeholder={t('none')}
              nothingFoundMessage={t('noMatch')}
              searchable
              selectFirstOptionOnChange
              clearable
            />
            {conflict('sectionId', t('section'))}
          </div>
        )}
        {entry.kind !== 'page' && (
          <div>
            <PersonOrder
              label={t('authors')}
              addLabel={t('addAuthor')}
              find={find.people}
              {...several('authorIds')}
            />
            {conflict('authorIds', t('authors'))}
          </div>
        )}
        {entry.kind !== 'page' && (
          <div>
            <ChoiceField
              label={t('topics')}
              searchLabel={t('addTopic')}
              find={find.topics}
              {...several('topicIds')}
              onPick={({ value }) => set('topicIds', idsToField([...idsIn(fields.value('topicIds')), value]))}
            />
            {conflict('topicIds', t('topics'))}
          </div>
        )}
        <CoverField fields={fields} />
        {entry.kind !== 'page' && (
          <div>
            <ChoiceField
              label={t('issue')}
              searchLabel={t('chooseIssue')}
              find={find.issues}
              {...several('issueId')}
              onPick={({ value }) => set('issueId', value)}
            />
            {conflict('issueId', t('issue'))}
          </div>
        )}
        {entry.kind !== 'page' && <RelatedField fields={fields} entryId={entry.id} locale={edition.locale} />}
      </Stack>
    </Paper>
  );
}
