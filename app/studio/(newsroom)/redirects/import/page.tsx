import type { Metadata } from 'next';
import { requireManager } from '@/app/studio/(newsroom)/_record/require-manager';
import { importRedirectsAction } from '@/app/studio/(newsroom)/redirects/actions';
import { requireUser } from '@/app/studio/session';
import { ImportRedirects } from '@/components/redirects/import-redirects';
import { PageHead } from '@/components/ui/page-head';
import { translator } from '@/lib/i18n/translator';
import { canManageRedirects } from '@/lib/redirects/policy';

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'redirects')('import.title') };
}

export default async function ImportRedirectsPage() {
  const t = translator(await requireManager({ canManage: canManageRedirects }), 'redirects');
  return (
    <>
      <PageHead title={t('import.title')} lead={t('import.lead')} />
      <ImportRedirects importFile={importRedirectsAction} />
    </>
  );
}
