import { Stack } from '@mantine/core';
import type { Metadata } from 'next';
import { namesOf } from '@/app/studio/(newsroom)/_piece/detail-choices';
import { requireManager } from '@/app/studio/(newsroom)/_record/require-manager';
import { checkLinkAction, findLinkedIssuesAction } from '@/app/studio/(newsroom)/center-news/compose/actions';
import { requireUser } from '@/app/studio/session';
import { PageHead } from '@/components/ui/page-head';
import { UrgentForm } from '@/components/urgent/urgent-form';
import { formatDateTime } from '@/lib/i18n/dates';
import { LOCALES } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { getUrgentLines } from '@/lib/urgent/get-urgent-lines';
import { canSetUrgentLine } from '@/lib/urgent/policy';
import { linkedId } from '@/lib/workflow/line-link';
import { removeUrgentLineAction, setUrgentLineAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'urgent')('title') };
}

export default async function UrgentPage() {
  const locale = await requireManager({ canManage: canSetUrgentLine });
  const t = translator(locale, 'urgent');
  const lines = await getUrgentLines();
  const issues = LOCALES.flatMap((each) => linkedId(lines[each]?.link ?? '', 'issue') ?? []);
  const named = issues.length > 0 ? await namesOf(issues) : [];
  const actions = {
    set: setUrgentLineAction,
    remove: removeUrgentLineAction,
    findIssues: findLinkedIssuesAction,
    checkLink: checkLinkAction,
  };
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <Stack>
        {LOCALES.map((each) => {
          const line = lines[each];
          return (
            <UrgentForm
              key={each}
              language={each}
              line={line && { ...line, ends: formatDateTime(line.endsAt, locale) }}
              named={named}
              actions={actions}
            />
          );
        })}
      </Stack>
    </>
  );
}
