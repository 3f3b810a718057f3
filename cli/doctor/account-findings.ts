import type pg from 'pg';
import type { Env } from '@/lib/env';
import { oidcProvider } from '@/lib/oidc/provider';
import { isLockedOut } from '@/lib/users/is-locked-out';
import { type Finding, fault, ok, warning } from './finding';

interface AdministratorRow {
  email: string;
  mustChangePassword: boolean;
  passwordExpiresAt: Date | null;
  oidcIdentities: { issuer: string }[];
  /** By the database's clock. */
  now: Date;
  isExpired: boolean;
}

function unusableFinding({ email, mustChangePassword, isExpired }: AdministratorRow): Finding {
  const reset = `npm run password -- ${email} makes a new one`;
  if (!mustChangePassword)
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
export async function accountFindings(client: pg.ClientBase, env: Env): Promise<Finding[]> {
  const { rows: administrators } = await client.query<AdministratorRow>(
    `SELECT "email", "mustChangePassword", "passwordExpiresAt", now() AS "now",
            coalesce("passwordExpiresAt" <= now(), false) AS "isExpired",
            (SELECT coalesce(json_agg(json_build_object('issuer', identity."issuer")), '[]') FROM "OidcIdentity" identity
              WHERE identity."userId" = "User"."id") AS "oidcIdentities"
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
  const provider = oidcProvider(env);
  const isUsable = (row: AdministratorRow) =>
    row.isExpired ? !isLockedOut(row, row.now, provider) : !row.mustChangePassword;
  const usable = administrators.filter(isUsable);
  const waiting = administrators.filter((each) => !isUsable(each)).map(unusableFinding);
  const count = usable.length === 1 ? 'One administrator has' : `${usable.length} administrators have`;
  return usable.length > 0
    ? [ok(`${count} a password or a connected account of their own.`), ...waiting]
    : waiting;
}
