import type { Metadata } from 'next';
import {
  PASSKEY_ACTIONS,
  SECOND_FACTOR_ACTIONS,
} from '@/app/studio/(auth)/second-step/second-factor-actions';
import {
  askEmailChangeAction,
  cancelEmailChangeAction,
  endOtherSessionsAction,
  endOwnSessionAction,
  readOwnAccountAction,
  removeIdentityAction,
  saveOwnAccountAction,
  startOidcLinkAction,
} from '@/app/studio/(newsroom)/account/actions';
import { saveNotificationChoiceAction } from '@/app/studio/(newsroom)/notifications/actions';
import { requireUser } from '@/app/studio/session';
import { EmailChange } from '@/components/auth/email-change';
import { OwnAccountForm } from '@/components/auth/own-account-form';
import { OwnEvents } from '@/components/auth/own-events';
import { OwnSessions } from '@/components/auth/own-sessions';
import { NotificationChoices } from '@/components/notifications/notification-choices';
import { OidcPanel } from '@/components/oidc/oidc-panel';
import { PasskeysPanel } from '@/components/passkeys/passkeys-panel';
import { SecondFactorPanel } from '@/components/second-factor/second-factor-panel';
import { LinkButton } from '@/components/ui/link-button';
import { PageHead } from '@/components/ui/page-head';
import { listOwnEvents } from '@/lib/audit-log/list-own-events';
import { findFeed } from '@/lib/calendar/find-feed';
import { translator } from '@/lib/i18n/translator';
import { isMailing } from '@/lib/mail/is-mailing';
import { getChoices } from '@/lib/notifications/choices';
import { kindsFor } from '@/lib/notifications/types';
import { listIdentities } from '@/lib/oidc/list-identities';
import { oidcProvider } from '@/lib/oidc/provider';
import { listPasskeys } from '@/lib/passkeys/list-passkeys';
import { relyingParty } from '@/lib/passkeys/relying-party';
import { getSecondFactors } from '@/lib/second-factor/get-second-factors';
import { findAskedEmail } from '@/lib/users/find-asked-email';
import { getOwnAccount } from '@/lib/users/get-own-account';
import { listOwnSessions } from '@/lib/users/list-own-sessions';

const OIDC_ACTIONS = { link: startOidcLinkAction, remove: removeIdentityAction };
const SESSION_ACTIONS = { end: endOwnSessionAction, endOthers: endOtherSessionsAction };

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'auth')('account.title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AccountPage({ searchParams }: Props) {
  const { actor, user } = await requireUser();
  const { refused } = await searchParams;
  const provider = oidcProvider();
  const { version, ...fields } = await getOwnAccount(actor);
  const [factors, passkeys, identities, sessions, events, choices, asked, feed] = await Promise.all([
    getSecondFactors(actor),
    listPasskeys(actor),
    listIdentities(actor),
    listOwnSessions(actor),
    listOwnEvents(actor),
    getChoices(actor),
    findAskedEmail(actor),
    findFeed(actor),
  ]);
  return (
    <>
      <PageHead
        title={translator(user.interfaceLocale, 'auth')('account.title')}
        actions={
          <LinkButton href="/studio/password">
            {translator(user.interfaceLocale, 'studio')('account.password')}
          </LinkButton>
        }
      />
      <OwnAccountForm
        user={user}
        initial={{ fields, version }}
        actions={{ save: saveOwnAccountAction, read: readOwnAccountAction }}
      />
      <EmailChange
        {...{ email: user.email, asked }}
        isMailing={isMailing()}
        ask={askEmailChangeAction}
        cancel={cancelEmailChangeAction}
      />
      <NotificationChoices
        kinds={kindsFor(user.role)}
        choices={choices}
        isMailing={isMailing()}
        save={saveNotificationChoiceAction}
      />
      <SecondFactorPanel
        hasApp={factors.appSince !== null}
        hasPasskey={passkeys.length > 0}
        codesLeft={factors.codesLeft}
        actions={SECOND_FACTOR_ACTIONS}
      />
      <PasskeysPanel passkeys={passkeys} possible={relyingParty() !== null} actions={PASSKEY_ACTIONS} />
      {(provider || identities.length > 0) && (
        <OidcPanel
          identities={identities}
          isPossible={provider !== null}
          name={provider?.names[user.interfaceLocale] ?? null}
          refused={typeof refused === 'string' ? refused : undefined}
          actions={OIDC_ACTIONS}
        />
      )}
      <OwnSessions sessions={sessions} hasFeed={feed !== null} actions={SESSION_ACTIONS} />
      <OwnEvents events={events} ownId={user.id} locale={user.interfaceLocale} />
    </>
  );
}
