import type pg from 'pg';
import { type Finding, fault, ok, warning } from './finding';

interface AdministratorRow {
  email: string;
  mustChange: boolean;
  isExpired: boolean;
}

function unusableFinding({ email, mustChange, isExpired }: AdministratorRow): Finding {
  const reset = `npm run password -- ${email} makes a new one`;
  if (!mustChange)
    return warning(
      `The administrator ${email} has taken the e-mail address back and chosen no new password yet, so that nobody signs in to the account: the forgotten-password page sends a link; ${reset}.`,
    );
  return warning(
    isExpired
      ? `The one-time password of the administrator ${email} was never used and has expired: ${reset}.`
      : `The administrator ${email} still has a one-time password: sign in and choose an own one; ${reset}.`,
  );
}

/** Whether somebody can administer the newsroom, and passwords that are none of their owner's own. */
export async function accountFindings(client: pg.ClientBase): Promise<Finding[]> {
  const { rows: administrators } = await client.query<AdministratorRow>(
    `SELECT "email", "mustChangePassword" AS "mustChange", coalesce("passwordExpiresAt" < now(), false) AS "isExpired"
       FROM "User" WHERE "role" = 'admin' AND "deactivatedAt" IS NULL AND "invitedAt" IS NULL ORDER BY "email"`,
  );
  if (administrators.length === 0) {
    const { rows } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM "User"');
    return rows[0]?.count === 0
      ? [ok('There is no account yet; the first start makes the administrator.')]
      : [
          fault(
            'No administrator is active, so that nobody can manage accounts: restore a backup from before that.',
          ),
        ];
  }
  const isUsable = ({ mustChange, isExpired }: AdministratorRow) => !mustChange && !isExpired;
  const usable = administrators.filter(isUsable);
  const waiting = administrators.filter((each) => !isUsable(each)).map(unusableFinding);
  const count = usable.length === 1 ? 'One administrator has' : `${usable.length} administrators have`;
  return usable.length > 0 ? [ok(`${count} a password of their own.`), ...waiting] : waiting;
}
