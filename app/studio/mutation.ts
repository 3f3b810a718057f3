import 'server-only';
import type { z } from 'zod';
import type { SignedIn } from '@/lib/auth/types';
import { type Tx, transaction } from '@/lib/transaction';
import { type Reply, reply } from './reply';

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
): Promise<Reply<T>> {
  return reply(schema, input, async (signedIn, parsed) => {
    const result = await transaction((tx) => verb(tx, signedIn, parsed));
    afterCommit();
    return result;
  });
}
