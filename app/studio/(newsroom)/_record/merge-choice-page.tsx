import { Box } from '@mantine/core';
import type { Metadata } from 'next';
import { ListQuery, type Query } from '@/app/studio/list-query';
import { orNotFound } from '@/app/studio/or-not-found';
import { NamesTable } from '@/components/ui/names-table';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { SearchField } from '@/components/ui/search-field';
import { findNamesakes } from '@/lib/bilingual-records/find-namesakes';
import { getRecord } from '@/lib/bilingual-records/get-record';
import { listRecords } from '@/lib/bilingual-records/list-records';
import type { RecordDescriptor } from '@/lib/bilingual-records/record-descriptor';
import type { BilingualFields, NamedRow } from '@/lib/bilingual-records/types';
import { localised } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { MERGE_PATHS } from './merge-paths';
import type { RecordProps } from './record-page';
import { requireManager } from './require-manager';

/** Records that a search shows. */
const SHOWN = 20;

export interface MergeChoiceProps extends RecordProps {
  searchParams: Promise<Query>;
}

export async function mergeChoiceMetadata<Fields extends BilingualFields>(
  descriptor: RecordDescriptor<Fields>,
): Promise<Metadata> {
  return { title: translator(await requireManager(descriptor), 'studio')('merge.title') };
}

interface Props<Fields extends BilingualFields, Row extends NamedRow> extends MergeChoiceProps {
  descriptor: RecordDescriptor<Fields, Row>;
}

/** Where somebody looks for the record that is the same as another one: first those with the same name. */
export async function MergeChoicePage<Fields extends BilingualFields, Row extends NamedRow>({
  descriptor,
  params,
  searchParams,
}: Props<Fields, Row>) {
  const locale = await requireManager(descriptor);
  const t = translator(locale, 'studio');
  const { id, fields } = await orNotFound(getRecord(descriptor, (await params).id));
  const { q } = ListQuery.parse(await searchParams);
  const found = q
    ? (await listRecords(descriptor, { query: q, size: SHOWN })).rows
    : await findNamesakes(descriptor, { id, ...fields });
  const rows = found.filter((row) => row.id !== id);
  return (
    <>
      <PageHead
        title={t('merge.choose', { name: localised(fields, 'name', locale) })}
        lead={t('merge.chooseLead')}
      />
      <Box mb="sm">
        <SearchField label={t('list.searchNames')} />
      </Box>
      {rows.length > 0 && (
        <NamesTable
          rows={rows}
          locale={locale}
          path={`${MERGE_PATHS[descriptor.name]}/${id}/merge`}
          columns={{ name: t('merge.columns.name'), pieces: t('merge.columns.pieces') }}
          piecesText={(count) => t('merge.pieces', { count })}
        />
      )}
      {rows.length === 0 && q !== '' && (
        <Notice title={t('list.nothingFound')} text={t('list.nothingFoundText')} />
      )}
    </>
  );
}
