'use server';

import { z } from 'zod';
import { reply } from '@/app/studio/reply';
import { askOidcProof } from '@/lib/sign-in/ask-oidc';

/** Where the user proves at the OpenID provider who they are. Those who must set up the second step first need it for that. */
export async function startOidcProofAction() {
  return reply(z.undefined(), undefined, ({ actor, user }) => askOidcProof(actor, user.interfaceLocale), {
    withoutSecondStep: true,
  });
}
