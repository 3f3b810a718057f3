import { z } from 'zod';
import type { Tx } from '@/lib/db';
import type { SignInRules } from './types';

export const SIGN_IN_RULES_KEY = 'sign-in';

export const SignInRulesShape = z.strictObject({ adminsNeedSecondStep: z.boolean() });

/** The rules of signing in. Before somebody has chosen, a password is enough for everybody. */
export async function readSignInRules(client: Pick<Tx, 'setting'>): Promise<SignInRules> {
  const row = await client.setting.findUnique({ where: { key: SIGN_IN_RULES_KEY } });
  return row ? SignInRulesShape.parse(row.value) : { adminsNeedSecondStep: false };
}
