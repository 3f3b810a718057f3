'use server';

import { headers } from 'next/headers';
import { z } from 'zod';
import { type Reply, replyToVisitor } from '@/app/studio/reply';
import { currentUser } from '@/app/studio/session';
import { CLIENT_ADDRESS_HEADER } from '@/app/studio/take-sign-in-step';
import { zodIssues } from '@/app/studio/zod-issues';
import { readAccountLink } from '@/lib/account-links/read-account-link';
import { LINK_PURPOSES } from '@/lib/account-links/types';
import { AppError } from '@/lib/errors';
import { acceptInvitation } from '@/lib/users/accept-invitation';
import { askPasswordLink } from '@/lib/users/ask-password-link';
import { confirmEmail } from '@/lib/users/confirm-email';
import { setPasswordByLink } from '@/lib/users/set-password-by-link';
import { EmailShape, OwnAccountShape } from '@/lib/users/shape';
import { takeEmailBack } from '@/lib/users/take-email-back';

// In the body and never in the address of a request, so that no log holds it.
const token = z.string().max(100);
// Bounds the work of hashing. The rules for passwords are checked by the modules.
const next = z.string().min(1).max(1024);

/** For visitors, who have no session: what they carry is checked by the modules. */
function byVisitor<Schema extends z.ZodType, T>(
  schema: Schema,
  input: unknown,
  verb: (parsed: z.output<Schema>, address: string) => Promise<T>,
): Promise<Reply<T>> {
  return replyToVisitor(async () => {
    const parsed = schema.safeParse(input);
    if (!parsed.success) throw new AppError('invalid', zodIssues(parsed.error));
    return verb(parsed.data, (await headers()).get(CLIENT_ADDRESS_HEADER) ?? 'unknown');
  });
}

const Link = z.strictObject({ token });

/** What a link is for, as its page shows it. Uses nothing up. */
export async function readAccountLinkAction(input: unknown) {
  const schema = Link.extend({ purpose: z.enum(LINK_PURPOSES) });
  return byVisitor(schema, input, async (link, address) => {
    const actor = (await currentUser())?.actor ?? null;
    return readAccountLink({ ...link, address, actor });
  });
}

/** The answer is the same for every address. */
export async function askPasswordLinkAction(input: unknown) {
  const schema = z.strictObject({ email: EmailShape });
  return byVisitor(schema, input, ({ email }, address) => askPasswordLink({ email, address }));
}

export async function setPasswordByLinkAction(input: unknown) {
  return byVisitor(Link.extend({ next }), input, (link, address) => setPasswordByLink({ ...link, address }));
}

export async function acceptInvitationAction(input: unknown) {
  const schema = OwnAccountShape.extend({ token, next });
  return byVisitor(schema, input, (link, address) => acceptInvitation({ ...link, address }));
}

/** In a session of the account, or with its password: the modules see to it. */
export async function confirmEmailAction(input: unknown) {
  const schema = Link.extend({ password: z.string().max(1024).optional() });
  return byVisitor(schema, input, async (link, address) => {
    const actor = (await currentUser())?.actor ?? null;
    return confirmEmail({ ...link, address, actor });
  });
}

export async function takeEmailBackAction(input: unknown) {
  return byVisitor(Link, input, (link, address) => takeEmailBack({ ...link, address }));
}
