import { db } from '@/lib/db';
import { networkOf } from './network-of';

const KNOWN_FOR_DAYS = 90;
/** The newest sign-ins of an account that are read. */
const MAX_SIGN_INS = 200;

/** Whether this account has signed in from this network in the last 90 days, according to the audit log. */
export async function isKnownNetwork(email: string, network: string): Promise<boolean> {
  const rows = await db().$queryRaw<{ address: string | null }[]>`
    SELECT event."data"->>'address' AS address
      FROM "AuditEvent" event JOIN "User" account ON account."id" = event."actorId"
     WHERE account."email" = ${email} AND event."action" = 'session.started'
       AND event."at" > now() - make_interval(days => ${KNOWN_FOR_DAYS})
     ORDER BY event."at" DESC LIMIT ${MAX_SIGN_INS}`;
  return rows.some(({ address }) => address !== null && networkOf(address) === network);
}
