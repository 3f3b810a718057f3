import { Alert } from '@mantine/core';
import { IconMailOff } from '@tabler/icons-react';
import type { Metadata } from 'next';
import { z } from 'zod';
import { readMailAction, retryMailAction } from '@/app/studio/(newsroom)/mail/actions';
import { ListQuery, PAGE_SIZES, type Query } from '@/app/studio/list-query';
import { orNotFound } from '@/app/studio/or-not-found';
import { requireUser } from '@/app/studio/session';
import { MailStates } from '@/components/mail/mail-states';
import { MailTable } from '@/components/mail/mail-table';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { translator } from '@/lib/i18n/translator';
import { listMails, summarizeMails } from '@/lib/mail/list-mails';
import { MAIL_DAYS, MAIL_STATES } from '@/lib/mail/types';

const MailQuery = ListQuery.extend({ state: z.enum(MAIL_STATES).optional().catch(undefined) });

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'mail')('title') };
}

export default async function MailPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { actor, user } = await requireUser();
  const locale = user.interfaceLocale;
  const { q: _q, state: asked, ...window } = MailQuery.parse(await searchParams);
  const { counts, isSending } = await orNotFound(summarizeMails(actor));
  const state = asked ?? (isSending ? 'failed' : 'waiting');
  const mails = await orNotFound(listMails(actor, { state, ...window }));
  const t = translator(locale, 'mail');
  return (
    <>
      <PageHead title={t('title')} lead={t('lead', { days: MAIL_DAYS })} />
      {!isSending && (
        <Alert
          color="yellow"
          variant="light"
          mb="md"
          icon={<IconMailOff aria-hidden />}
          title={t('noServer')}
        >
          {t('noServerText')}
        </Alert>
      )}
      <MailStates state={state} counts={counts} />
      {mails.rows.length > 0 ? (
        <MailTable
          {...{ rows: mails.rows, state, locale, isSending }}
          retry={retryMailAction}
          read={readMailAction}
        />
      ) : (
        <Notice title={t(`empty.${state}`)} text={t(`empty.${state}Text`)} />
      )}
      <Pager page={mails} size={window.size} sizes={PAGE_SIZES} />
    </>
  );
}
