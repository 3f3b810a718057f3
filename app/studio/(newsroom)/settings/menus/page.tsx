import type { Metadata } from 'next';
import { readMenusAction, saveMenusAction } from '@/app/studio/(newsroom)/settings/menus/actions';
import { orNotFound } from '@/app/studio/or-not-found';
import { requireUser } from '@/app/studio/session';
import { MenusForm } from '@/components/menus/menus-form';
import { LinkButton } from '@/components/ui/link-button';
import { PageHead } from '@/components/ui/page-head';
import { translator } from '@/lib/i18n/translator';
import { getMenus, listMenuTargets } from '@/lib/menus/get-menus';

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'settings')('menus.title') };
}

export default async function MenusPage() {
  const { actor, user } = await requireUser();
  const initial = await orNotFound(getMenus(actor));
  const targets = await listMenuTargets(actor);
  const t = translator(user.interfaceLocale, 'settings');
  return (
    <>
      <PageHead
        title={t('menus.title')}
        lead={t('menus.lead')}
        actions={<LinkButton href="/studio/settings">{t('title')}</LinkButton>}
      />
      <MenusForm initial={initial} targets={targets} save={saveMenusAction} read={readMenusAction} />
    </>
  );
}
