import type { Metadata } from 'next';
import {
  readAppearanceAction,
  saveAppearanceAction,
} from '@/app/studio/(newsroom)/settings/appearance/actions';
import { orNotFound } from '@/app/studio/or-not-found';
import { requireUser } from '@/app/studio/session';
import { AppearanceForm } from '@/components/appearance/appearance-form';
import { LinkButton } from '@/components/ui/link-button';
import { PageHead } from '@/components/ui/page-head';
import { getAppearance } from '@/lib/appearance/get-appearance';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { findSiteSettings } from '@/lib/publications/find-site-settings';

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'settings')('appearance.title') };
}

/** What a page of readers says in either language, whatever the language of the interface. */
async function sampleOf(locale: Locale) {
  const { name, tagline } = await findSiteSettings(locale);
  const t = translator(locale, 'settings');
  return {
    ...{ name, tagline, title: t('appearance.sample.title') },
    ...{ text: t('appearance.sample.text'), link: t('appearance.sample.link') },
  };
}

export default async function AppearancePage() {
  const { actor, user } = await requireUser();
  const initial = await orNotFound(getAppearance(actor));
  const samples = { ar: await sampleOf('ar'), en: await sampleOf('en') };
  const t = translator(user.interfaceLocale, 'settings');
  return (
    <>
      <PageHead
        title={t('appearance.title')}
        lead={t('appearance.lead')}
        actions={<LinkButton href="/studio/settings">{t('title')}</LinkButton>}
      />
      <AppearanceForm
        initial={initial}
        samples={samples}
        save={saveAppearanceAction}
        read={readAppearanceAction}
      />
    </>
  );
}
