import type { Metadata } from 'next';
import { requireManager } from '@/app/studio/(newsroom)/_record/require-manager';
import { createRedirectAction } from '@/app/studio/(newsroom)/redirects/actions';
import { requireUser } from '@/app/studio/session';
import { NewRedirectForm } from '@/components/redirects/new-redirect-form';
import { PageHead } from '@/components/ui/page-head';
import { translator } from '@/lib/i18n/translator';
import { canManageRedirects } from '@/lib/redirects/policy';

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'redirects')('newTitle') };
}

export default async function NewRedirectPage() {
  const t = translator(await requireManager({ canManage: canManageRedirects }), 'redirects');
  return (
    <>
      <PageHead title={t('newTitle')} lead={t('newLead')} />
      <NewRedirectForm create={createRedirectAction} />
    </>
  );
}
