import { Text, Title } from '@mantine/core';
import type { Metadata } from 'next';
import { orNotFound } from '@/app/studio/or-not-found';
import { requireUser } from '@/app/studio/session';
import { RulesForm } from '@/components/review/rules-form';
import { WorkflowTable } from '@/components/review/workflow-table';
import { PageHead } from '@/components/ui/page-head';
import { translator } from '@/lib/i18n/translator';
import { getReviewRules } from '@/lib/review/review-rules';
import { changeReviewRulesAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'review')('workflow.title') };
}

/** The rules of reviews, and who may do what. */
export default async function WorkflowPage() {
  const { actor, user } = await requireUser();
  const rules = await orNotFound(getReviewRules(actor));
  const locale = user.interfaceLocale;
  const t = translator(locale, 'review');
  return (
    <>
      <PageHead title={t('workflow.title')} lead={t('workflow.lead')} />
      <Title order={2} mb="sm">
        {t('workflow.rules')}
      </Title>
      <RulesForm rules={rules} change={changeReviewRulesAction} />
      <Title order={2} mt="xl" mb="sm">
        {t('workflow.table')}
      </Title>
      <WorkflowTable locale={locale} />
      <Text size="sm" mt="sm">
        {t('workflow.note')}
      </Text>
    </>
  );
}
