import { recordEvent } from '@/lib/audit/record-event';
import { requireRecentProof } from '@/lib/auth/recent-proof';
import { readSignInRules, SIGN_IN_RULES_KEY } from '@/lib/auth/sign-in-rules';
import type { Actor, SignInRules } from '@/lib/auth/types';
import { db, type Tx } from '@/lib/db';
import { AppError, permit } from '@/lib/errors';
import { canManageUsers } from '@/lib/users/policy';

/** Stores other rules. Throws `forbidden`, `proof_needed`, and `conflict` when they are not those that the user saw. */
export async function changeSignInRules(
  tx: Tx,
  actor: Actor,
  { seen, rules }: { seen: SignInRules; rules: SignInRules },
): Promise<void> {
  // An advisory lock, because the row may not exist yet.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('sign-in rules'))`;
  permit(canManageUsers(actor));
  await requireRecentProof(tx, actor);
  const stored = await readSignInRules(tx);
  if (stored.adminsNeedSecondStep !== seen.adminsNeedSecondStep)
    throw new AppError('conflict', [{ path: '', key: 'conflict' }]);
  if (stored.adminsNeedSecondStep === rules.adminsNeedSecondStep) return;
  if (rules.adminsNeedSecondStep) await requireOwnFactor(tx, actor);
  const value = { ...rules };
  const row = { key: SIGN_IN_RULES_KEY, value };
  await tx.setting.upsert({ where: { key: SIGN_IN_RULES_KEY }, create: row, update: { value } });
  await recordEvent(tx, actor, {
    action: 'second_factor.rules_changed',
    subjectType: 'settings',
    subjectId: SIGN_IN_RULES_KEY,
    data: value,
  });
}

/** Whoever asks it of the others has done it: at least one administrator then has a way in. */
async function requireOwnFactor(tx: Tx, actor: Actor): Promise<void> {
  const own = actor.userId ? await tx.user.findUnique({ where: { id: actor.userId } }) : null;
  if (!own?.secondFactorSince) throw new AppError('invalid', [{ path: '', key: 'secondFactor.ownFirst' }]);
}

/** The rules for the form that changes them. Throws `forbidden`. */
export async function getSignInRules(actor: Actor): Promise<SignInRules> {
  permit(canManageUsers(actor));
  return readSignInRules(db());
}
