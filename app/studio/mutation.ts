import 'server-only';
import type { z } from 'zod';
import type { SignedIn } from '@/lib/auth/types';
import { type Tx, transaction } from '@/lib/transaction';
import { type Reply, reply } from './reply';
import type { Admission } from './session';

/**
 * A server action that changes something: checks the session, parses the input, runs one verb in one transaction, and
 * replies in the user's language. `afterCommit` runs only once the change is stored, for example to render the studio
 * again.
 */
export async function mutation<Schema extends z.ZodType, T>(
  schema: Schema,
  input: unknown,
  verb: (tx: Tx, signedIn: SignedIn, parsed: z.output<Schema>) => Promise<T>,
  afterCommit: () => void = () => {},
  options: Admission = {},
): Promise<Reply<T>> {
  const run = async (signedIn: SignedIn, parsed: z.output<Schema>) => {
    const result = await transaction((tx) => verb(tx, signedIn, parsed));
    afterCommit();
    return result;
  };
  return reply(schema, input, run, options);
}
