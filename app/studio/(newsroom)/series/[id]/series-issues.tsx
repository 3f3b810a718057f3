import { Group, Text, Title } from '@mantine/core';
import { PAGE_SIZES } from '@/app/studio/list-query';
import { requireUser } from '@/app/studio/session';
import { IssuesTable } from '@/components/series/issues-table';
import { LinkButton } from '@/components/ui/link-button';
import { Pager } from '@/components/ui/pager';
import { translator } from '@/lib/i18n/translator';
import type { ListPage } from '@/lib/list-page';
import type { IssueRow } from '@/lib/series/types';

interface Props {
  seriesId: string;
  page: ListPage<IssueRow>;
  size: number;
}

/** A page of the issues of a series, and the way to a new one. */
export async function SeriesIssues({ seriesId, page, size }: Props) {
  const { user } = await requireUser();
  const t = translator(user.interfaceLocale, 'series');
  return (
    <section aria-labelledby="issues">
      <Group justify="space-between" mb="sm" maw={920}>
        <Title order={2} size="h3" id="issues">
          {t('issue.title')}
        </Title>
        <LinkButton href={`/studio/series/${seriesId}/issues/new`} primary>
          {t('issue.new')}
        </LinkButton>
      </Group>
      {page.rows.length === 0 ? (
        <Text mb="lg">{t('issue.empty')}</Text>
      ) : (
        <IssuesTable rows={page.rows} seriesId={seriesId} locale={user.interfaceLocale} />
      )}
      <Pager page={page} size={size} sizes={PAGE_SIZES} />
      <Title order={2} size="h3" mt="xl" mb="sm">
        {t('about')}
      </Title>
    </section>
  );
}
