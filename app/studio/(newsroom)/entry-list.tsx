import { BULK_ACTIONS } from '@/app/studio/(newsroom)/_bulk/bulk-actions';
import { ENTRY_ACTIONS } from '@/app/studio/(newsroom)/_entry/entry-actions';
import {
  chooseColumnsAction,
  deleteViewAction,
  saveViewAction,
} from '@/app/studio/(newsroom)/_list-views/actions';
import { findChoicesAction } from '@/app/studio/(newsroom)/_piece/actions';
import { findSeriesAction } from '@/app/studio/(newsroom)/center-news/compose/actions';
import { entryFilter } from '@/app/studio/entry-query';
import { PAGE_SIZES, type Query } from '@/app/studio/list-query';
import { requireUser } from '@/app/studio/session';
import type { BulkEntry } from '@/components/articles/bulk/bulk-plan';
import { EntrySelection } from '@/components/articles/bulk/entry-selection';
import { EntryFilters } from '@/components/articles/entry-filters';
import { EntryTable, titleOf } from '@/components/articles/entry-table';
import { EntryTabs } from '@/components/articles/entry-tabs';
import { MatchOrder } from '@/components/articles/match-order';
import { ColumnChooser } from '@/components/list-views/column-chooser';
import { ViewsMenu } from '@/components/list-views/views-menu';
import { NewMenu } from '@/components/studio/new-menu';
import { UnsentPieces } from '@/components/studio/unsent-pieces';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { isEditorial } from '@/lib/auth/is-editorial';
import type { Actor } from '@/lib/auth/types';
import { listEntries } from '@/lib/entries/list-entries';
import { countTabs } from '@/lib/entries/listing/count-tabs';
import { filterNames } from '@/lib/entries/listing/filter-names';
import { listCreators } from '@/lib/entries/listing/list-creators';
import { rowPermissions } from '@/lib/entries/listing/row-permissions';
import { ENTRY_TABS, type EntryFilter, type EntryTab, LAST_CHANGE_FIRST } from '@/lib/entries/listing/types';
import { canCreateEntry } from '@/lib/entries/policy';
import type { EntryRow } from '@/lib/entries/types';
import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { getColumns } from '@/lib/list-views/chosen-columns';
import { listViews } from '@/lib/list-views/list-views';
import { canShareViews } from '@/lib/list-views/policy';
import { canArrange } from '@/lib/lists/policy';
import { listSections } from '@/lib/taxonomy/list-sections';

const LIST_VIEW_ACTIONS = {
  saveView: saveViewAction,
  deleteView: deleteViewAction,
  chooseColumns: chooseColumnsAction,
};

const FILTER_ACTIONS = { find: findChoicesAction, findSeries: findSeriesAction };

/** Only what is needed to decide about a piece goes to the browser. */
function bulkEntry(actor: Actor, row: EntryRow, locale: Locale): BulkEntry {
  const { id, kind, version, archivedAt, editions } = row;
  const edition = (language: Locale) => {
    const found = editions[language];
    if (!found) return null;
    const { id: editionId, title, status, dateline, version: textVersion, fieldsVersion } = found;
    const isInRelease = found.scheduled.some(({ isRelease }) => isRelease);
    return { id: editionId, title, status, dateline, version: textVersion, fieldsVersion, isInRelease };
  };
  return {
    ...{ id, kind, version, title: titleOf(row, locale), isArchived: archivedAt !== null },
    can: rowPermissions(actor, row),
    editions: { ar: edition('ar'), en: edition('en') },
  };
}

/** Authors see their own pieces alone, so that a tab of their own would repeat all. */
const tabsOf = (actor: Actor) => ENTRY_TABS.filter((tab) => tab !== 'mine' || isEditorial(actor));

/** The list page of one kind of entry. Articles and Center News items differ in their messages, and only articles have sections. */
export async function EntryList({ kind, query }: { kind: Kind; query: Query }) {
  const { actor, user } = await requireUser();
  const locale = user.interfaceLocale;
  const filter = { ...entryFilter(kind, query, user.id), titleLocale: locale };
  const { tab = 'all', sort = filter.query ? null : LAST_CHANGE_FIRST } = filter;
  const [sections, page, counts, names, creators, columns, views] = await Promise.all([
    kind === 'article' ? listSections() : [],
    listEntries(actor, filter),
    countTabs(actor, kind),
    filterNames(filter),
    listCreators(actor),
    getColumns(actor, kind),
    listViews(actor, kind),
  ]);
  const entries = page.rows.map((row) => bulkEntry(actor, row, locale));
  const t = translator(locale, 'articles');
  return (
    <>
      <ListHead {...{ kind, locale, actor }} />
      <UnsentPieces userId={user.id} />
      <EntryTabs tabs={tabsOf(actor)} counts={counts} current={tab} />
      <EntryFilters {...{ kind, sections, creators, names }} actions={FILTER_ACTIONS}>
        <ViewsMenu {...{ kind, views }} mayShare={canShareViews(actor)} actions={LIST_VIEW_ACTIONS} />
      </EntryFilters>
      {filter.query && page.rows.length > 0 && <MatchOrder isBest={sort === null} />}
      <EntrySelection
        entries={entries}
        actions={BULK_ACTIONS}
        tools={<ColumnChooser {...{ kind }} shown={columns} actions={LIST_VIEW_ACTIONS} />}
      >
        {page.rows.length > 0 && (
          <EntryTable
            rows={page.rows}
            locale={locale}
            columns={columns}
            sort={sort}
            actions={ENTRY_ACTIONS}
            mayTrash={({ id }) => entries.some((entry) => entry.id === id && entry.can.trash)}
          />
        )}
      </EntrySelection>
      {page.isCutShort && <p>{t('cutShort')}</p>}
      {page.rows.length === 0 && !page.isCutShort && (
        <EmptyList {...{ kind, locale, tab }} isFiltered={isFiltered(filter)} />
      )}
      <Pager page={page} size={filter.size} sizes={PAGE_SIZES} />
    </>
  );
}

function ListHead({ kind, locale, actor }: { kind: Kind; locale: Locale; actor: Actor }) {
  const t = translator(locale, 'articles');
  return (
    <PageHead
      title={t(`${kind}.title`)}
      actions={
        <>
          {kind === 'center_news' && (
            <LinkButton href="/studio/center-news/compose">{t('center_news.compose')}</LinkButton>
          )}
          {kind === 'center_news' && canArrange(actor) && (
            <LinkButton href="/studio/lists/center-news">{t('center_news.arrange')}</LinkButton>
          )}
          {canCreateEntry(actor, kind) && <NewMenu kinds={[kind]} label={t(`${kind}.new`)} />}
        </>
      }
    />
  );
}

/** Whether anything but the tab narrows the list. */
const isFiltered = ({ query, state, from, to, ...named }: EntryFilter) =>
  Boolean(
    query || state || from || to || named.sectionId || named.topicId || named.authorId || named.seriesId,
  ) || Boolean(named.createdById);

interface EmptyProps {
  kind: Kind;
  locale: Locale;
  tab: EntryTab;
  isFiltered: boolean;
}

/** An empty list says what to do: change the filter, look into another tab, or begin a piece. */
function EmptyList({ kind, locale, tab, isFiltered }: EmptyProps) {
  const t = translator(locale, 'articles');
  const tList = translator(locale, 'studio');
  if (isFiltered) return <Notice title={tList('list.nothingFound')} text={tList('list.nothingFoundText')} />;
  if (tab === 'all' || tab === 'mine')
    return <Notice title={t(`${kind}.empty`)} text={t(`${kind}.emptyText`)} />;
  return <Notice title={t('tabs.empty', { tab: t(`tabs.${tab}`) })} text={t(`tabs.emptyText.${tab}`)} />;
}
