import 'server-only';
import { notFound } from 'next/navigation';
import { requireUser } from '@/app/studio/session';
import type { RecordDescriptor } from '@/lib/bilingual-records/record-descriptor';
import type { Locale } from '@/lib/i18n/locales';

/** The interface language of a user who may change these records. The list is open to all users; the forms answer others with 404. */
export async function requireManager({ canManage }: Pick<RecordDescriptor, 'canManage'>): Promise<Locale> {
  const { actor, user } = await requireUser();
  if (!canManage(actor)) notFound();
  return user.interfaceLocale;
}
