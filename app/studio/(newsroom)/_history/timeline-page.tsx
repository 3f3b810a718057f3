import type { Metadata } from 'next';
import { z } from 'zod';
import { ENTRY_ACTIONS } from '@/app/studio/(newsroom)/_entry/entry-actions';
import { ListQuery, PAGE_SIZES } from '@/app/studio/list-query';
import { EntryMenu } from '@/components/articles/entry-menu';
import { HistoryHead } from '@/components/revisions/history-head';
import { NameButton } from '@/components/revisions/name-button';
import { RevisionTable } from '@/components/revisions/revision-table';
import { ShownRevisionsNav } from '@/components/revisions/shown-revisions-nav';
import { Notice } from '@/components/ui/notice';
import { Pager } from '@/components/ui/pager';
import type { Kind } from '@/lib/i18n/addresses';
import { historyPath } from '@/lib/i18n/studio-addresses';
import { translator } from '@/lib/i18n/translator';
import { listActs } from '@/lib/review/list-acts';
import { listRevisions } from '@/lib/revisions/list-revisions';
import { SHOWN_REVISIONS } from '@/lib/revisions/types';
import { editionHistory, type HistoryProps } from './edition-history';
import { REVISION_ACTIONS } from './revision-actions';

const TimelineQuery = ListQuery.extend({ show: z.enum(SHOWN_REVISIONS).catch('all') });

export async function timelineMetadata(props: HistoryProps, kind: Kind): Promise<Metadata> {
  const { edition, locale } = await editionHistory(props, kind);
  return { title: `${translator(locale, 'history')('title')}: ${edition.title}` };
}

/** Every revision of one edition: who, when and why. */
export async function TimelinePage({ kind, ...props }: HistoryProps & { kind: Kind }) {
  const { edition, locale } = await editionHistory(props, kind);
  const { q: _q, ...filter } = TimelineQuery.parse(await props.searchParams);
  const page = await listRevisions(edition, filter);
  const withDraft = filter.show === 'all' && !page.previous;
  const acts = await listActs(
    edition.editionId,
    page.rows.map(({ number }) => number),
    withDraft,
  );
  const t = translator(locale, 'history');
  return (
    <>
      <HistoryHead
        edition={edition}
        locale={locale}
        title={t('title')}
        actions={
          <>
            {edition.canEdit && (
              <NameButton edition={edition} number={null} name="" actions={REVISION_ACTIONS} />
            )}
            {!edition.isTrashed && (
              <EntryMenu
                entry={{ ...edition, id: edition.entryId }}
                current={edition.locale}
                actions={ENTRY_ACTIONS}
              />
            )}
          </>
        }
      />
      <ShownRevisionsNav show={filter.show} path={historyPath(edition)} />
      <RevisionTable rows={page.rows} acts={acts} edition={edition} withDraft={withDraft} />
      {page.rows.length === 0 && (
        <Notice title={t(`empty.${filter.show}`)} text={t(`empty.${filter.show}Text`)} />
      )}
      <Pager page={page} size={filter.size} sizes={PAGE_SIZES} />
    </>
  );
}
