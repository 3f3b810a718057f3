import { Box } from '@mantine/core';
import type { ReactNode } from 'react';
import { PAGE_SIZES } from '@/app/studio/list-query';
import { FilterChips } from '@/components/ui/filter-chips';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { SearchField } from '@/components/ui/search-field';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { ListPage } from '@/lib/list-page';

interface Props {
  locale: Locale;
  title: string;
  lead: string;
  /** Link to the form that adds a record; null for users who may not add one. */
  create: { href: string; label: string } | null;
  query: { q: string; size: number };
  page: ListPage<unknown>;
  /** What narrows the list, where that is more than a search of names. */
  filters?: ReactNode;
  /** Whether it is narrowed by more than the search. */
  isFiltered?: boolean;
  /** Shown while there are no records at all. */
  empty?: { title: string; text: string };
  /** The table of the page's rows. */
  children: ReactNode;
}

/** A list of names with search and paging, and a notice where it is empty. */
export function Directory(props: Props) {
  const { locale, title, lead, create, query, page, filters, isFiltered = false, empty } = props;
  const t = translator(locale, 'studio');
  const { q, size } = query;
  const isNarrowed = q !== '' || isFiltered;
  return (
    <>
      <PageHead
        title={title}
        lead={lead}
        actions={
          create && (
            <LinkButton href={create.href} primary>
              {create.label}
            </LinkButton>
          )
        }
      />
      {filters ?? (
        <>
          <Box mb="sm">
            <SearchField label={t('list.searchNames')} />
          </Box>
          <FilterChips chips={q ? [{ param: 'q', label: `${t('list.search')}: ${q}` }] : []} />
        </>
      )}
      {page.rows.length > 0 && props.children}
      {page.rows.length === 0 && isNarrowed && (
        <Notice title={t('list.nothingFound')} text={t('list.nothingFoundText')} />
      )}
      {page.rows.length === 0 && !isNarrowed && empty && <Notice {...empty} />}
      <Pager page={page} size={size} sizes={PAGE_SIZES} />
    </>
  );
}
