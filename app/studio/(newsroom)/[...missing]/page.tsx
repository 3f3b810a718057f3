import { notFound } from 'next/navigation';
import { requireUser } from '@/app/studio/session';

/** Addresses of the studio that are nothing. */
export default async function MissingPage() {
  await requireUser();
  notFound();
}
