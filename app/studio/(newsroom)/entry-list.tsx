import { z } from 'zod';
import { ENTRY_ACTIONS } from '@/app/studio/(newsroom)/_entry/entry-actions';
import { ListQuery, PAGE_SIZES, type Query } from '@/app/studio/list-query';
import { requireUser } from '@/app/studio/session';
import { EntryFilters } from '@/components/articles/entry-filters';
import { EntryTable } from '@/components/articles/entry-table';
import { NewMenu } from '@/components/studio/new-menu';
import { UnsentPieces } from '@/components/studio/unsent-pieces';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { type EntryFilter, listEntries } from '@/lib/entries/list-entries';
import type { EntryRow } from '@/lib/entries/types';
import type { Kind } from '@/lib/i18n/addresses';
import { translator } from '@/lib/i18n/translator';
import { canArrange } from '@/lib/lists/policy';
import { listSections } from '@/lib/taxonomy/list-sections';
import { canTrash } from '@/lib/trash/policy';

const Filter = ListQuery.extend({
  edition: z
    .templateLiteral([
      z.enum(['ar', 'en']),
      '.',
      z.enum([
        'draft',
        'published',
        'changed',
        'unpublished',
        'missing',
        'behind',
        'in_review',
        'changes_requested',
        'approved',
      ]),
    ])
    .optional()
    .catch(undefined),
  section: z.uuid().optional().catch(undefined),
  mine: z.literal('1').optional().catch(undefined),
});

function entryFilter(kind: Kind, query: Query): EntryFilter {
  const { q, edition, section, mine, ...window } = Filter.parse(query);
  const [locale, state] = (edition?.split('.') ?? []) as [EntryFilter['locale'], EntryFilter['state']];
  return { kind, query: q, locale, state, sectionId: section, mine: mine === '1', ...window };
}

/** What the policies ask of a row; lists show nothing that is in the trash. */
function ownershipOf({ createdById, archivedAt, editions }: EntryRow) {
  const states = Object.values(editions).flatMap((edition) =>
    edition ? [{ state: edition.status, stage: edition.stage }] : [],
  );
  return { createdById, trashedAt: null, archivedAt, editions: states };
}

/** The list page of one kind of entry. Articles and Center News items differ in their messages, and only articles have sections. */
export async function EntryList({ kind, query }: { kind: Kind; query: Query }) {
  const { actor, user } = await requireUser();
  const locale = user.interfaceLocale;
  const t = translator(locale, 'articles');
  const filter = entryFilter(kind, query);
  const sections = kind === 'article' ? await listSections() : [];
  const page = await listEntries(actor, filter);
  const { rows } = page;
  const filtered = filter.query !== '' || filter.state || filter.sectionId || filter.mine;
  return (
    <>
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
            <NewMenu kinds={[kind]} label={t(`${kind}.new`)} />
          </>
        }
      />
      <UnsentPieces userId={user.id} />
      <EntryFilters sections={sections} />
      {rows.length > 0 && (
        <EntryTable
          rows={rows}
          locale={locale}
          withSections={kind === 'article'}
          actions={ENTRY_ACTIONS}
          mayTrash={(row) => canTrash(actor, ownershipOf(row))}
        />
      )}
      {rows.length === 0 && <EmptyList kind={kind} locale={locale} filtered={Boolean(filtered)} />}
      <Pager page={page} size={filter.size} sizes={PAGE_SIZES} />
    </>
  );
}

function EmptyList({ kind, locale, filtered }: { kind: Kind; locale: 'ar' | 'en'; filtered: boolean }) {
  const t = translator(locale, 'articles');
  const tList = translator(locale, 'studio');
  return filtered ? (
    <Notice title={tList('list.nothingFound')} text={tList('list.nothingFoundText')} />
  ) : (
    <Notice title={t(`${kind}.empty`)} text={t(`${kind}.emptyText`)} />
  );
}
