/** The refusals of a sign-in that have a sentence of their own. */
export const KNOWN_REFUSALS = [
  ...(['wrong', 'wrongCode', 'stepExpired', 'passkeyRefused', 'busy'] as const),
  ...(['oidcAway', 'oidcDenied', 'oidcExpired', 'oidcUntrusted', 'oidcNoAccount', 'oidcUnverified'] as const),
  ...(['oidcRemoved', 'oidcUntold', 'oidcOther', 'oidcTooLittle', 'oidcTaken'] as const),
];
