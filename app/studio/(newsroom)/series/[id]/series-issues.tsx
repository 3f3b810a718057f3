import { Group, Text, Title } from '@mantine/core';
import { requireUser } from '@/app/studio/session';
import { IssuesTable } from '@/components/series/issues-table';
import { LinkButton } from '@/components/ui/link-button';
import { translator } from '@/lib/i18n/translator';
import { listIssues } from '@/lib/series/list-issues';

/** The issues of a series, and the way to a new one. */
export async function SeriesIssues({ seriesId }: { seriesId: string }) {
  const { user } = await requireUser();
  const t = translator(user.interfaceLocale, 'series');
  const issues = await listIssues(seriesId);
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
      {issues.length === 0 ? (
        <Text mb="lg">{t('issue.empty')}</Text>
      ) : (
        <IssuesTable rows={issues} seriesId={seriesId} locale={user.interfaceLocale} />
      )}
      <Title order={2} size="h3" mt="xl" mb="sm">
        {t('about')}
      </Title>
    </section>
  );
}
