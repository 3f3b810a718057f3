'use client';

import { useTranslations } from 'next-intl';
import { MadeAddress } from '@/components/ui/made-address';

/** An invitation that was made a moment ago. */
export interface MadeInvitation {
  /** The whole address. */
  address: string;
  isMailed: boolean;
}

/** The link of an invitation, which is shown only now, and whether it was mailed too. */
export function InvitationLink({ email, made }: { email: string; made: MadeInvitation }) {
  const t = useTranslations('users.invitation');
  return (
    <MadeAddress
      address={made.address}
      title={t('made', { email })}
      text={t(made.isMailed ? 'mailed' : 'passOn')}
      label={t('link')}
      copy={t('copy')}
      copied={t('copied')}
    />
  );
}
