import type { Metadata } from 'next';
import { readPurgesAction, retryPurgesAction } from '@/app/studio/(newsroom)/purges/actions';
import {
  changeSignInRulesAction,
  readSettingsAction,
  saveSettingsAction,
} from '@/app/studio/(newsroom)/settings/actions';
import { orNotFound } from '@/app/studio/or-not-found';
import { requireUser } from '@/app/studio/session';
import { PurgePanel } from '@/components/purges/purge-panel';
import { SettingsForm } from '@/components/settings/settings-form';
import { SignInRulesForm } from '@/components/settings/sign-in-rules-form';
import { LinkButton } from '@/components/ui/link-button';
import { PageHead } from '@/components/ui/page-head';
import { translator } from '@/lib/i18n/translator';
import { getPurgeStatus } from '@/lib/purges/get-purge-status';
import { getSignInRules } from '@/lib/second-factor/change-sign-in-rules';
import { getStoredSettings } from '@/lib/settings/get-settings';
import { instituteZones } from '@/lib/settings/time-zones';

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'settings')('title') };
}

export default async function SettingsPage() {
  const { actor, user } = await requireUser();
  const { version, ...fields } = await orNotFound(getStoredSettings(actor));
  const rules = await orNotFound(getSignInRules(actor));
  const purges = await getPurgeStatus(actor);
  const t = translator(user.interfaceLocale, 'settings');
  return (
    <>
      <PageHead
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <LinkButton href="/studio/settings/appearance">{t('appearance.title')}</LinkButton>
            <LinkButton href="/studio/settings/menus">{t('menus.title')}</LinkButton>
            <LinkButton href="/studio/workflow">{t('more')}</LinkButton>
          </>
        }
      />
      <SettingsForm
        initial={{ fields, version }}
        save={saveSettingsAction}
        read={readSettingsAction}
        zones={instituteZones()}
      />
      <SignInRulesForm rules={rules} change={changeSignInRulesAction} />
      {purges && <PurgePanel initial={purges} read={readPurgesAction} retry={retryPurgesAction} />}
    </>
  );
}
