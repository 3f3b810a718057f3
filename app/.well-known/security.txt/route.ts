import { env } from '@/lib/env';
import { MONTH_CLOCK } from '@/lib/public-changes/keys';
import { recordReads } from '@/lib/public-changes/record-reads';
import { getSettings } from '@/lib/settings/get-settings';
import { securityText } from '@/lib/settings/security-text';

export const dynamic = 'force-dynamic';

/** Whom to tell of a weakness of the site (RFC 9116); there is no such file until an administrator has said whom. */
export async function GET(): Promise<Response> {
  const { securityContact } = await getSettings();
  if (securityContact === '') return new Response(null, { status: 404 });
  recordReads([MONTH_CLOCK], 'delayed');
  return new Response(securityText(securityContact, env().SITE_URL, new Date()), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
