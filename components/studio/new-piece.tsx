'use client';

import { notifications } from '@mantine/notifications';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';
import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { NewMenu } from './new-menu';

interface Props {
  kinds?: readonly Kind[];
  label: string;
  secondary?: boolean;
  create: (input: { kind: Kind; locale: Locale }) => Promise<Reply<{ path: string }>>;
}

const KNOWN_CODES = ['network', 'unavailable', 'outdated'] as const;

/** Creates a piece and opens its edit page. */
export function NewPiece({ kinds, label, secondary, create }: Props) {
  const t = useTranslations('studio.failure');
  const router = useRouter();
  const creating = useAction(create);

  async function start(kind: Kind, locale: Locale) {
    const reply = await creating.run({ kind, locale });
    if (reply.ok) return router.push(reply.data.path);
    const known = KNOWN_CODES.find((code) => code === reply.code) ?? 'unexpected';
    const message = reply.issues[0]?.message ?? t(known);
    notifications.show({ color: 'red', title: t('title'), message });
  }

  return (
    <NewMenu kinds={kinds} label={label} secondary={secondary} pending={creating.pending} onCreate={start} />
  );
}
