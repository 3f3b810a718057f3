'use client';

import {
  type AuthenticationResponseJSON,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';

export type { AuthenticationResponseJSON, RegistrationResponseJSON };
export type PasskeyQuestion = PublicKeyCredentialRequestOptionsJSON;
export type PasskeyOffer = PublicKeyCredentialCreationOptionsJSON;

/** The answer of a passkey; null when the user has none here or would rather not. Browsers do not say which. */
export function answerOf(question: PasskeyQuestion): Promise<AuthenticationResponseJSON | null> {
  return startAuthentication({ optionsJSON: question }).catch(() => null);
}

/** A new passkey; null when the user would rather not, or has one of this account on the device already. */
export function madeFor(offer: PasskeyOffer): Promise<RegistrationResponseJSON | null> {
  return startRegistration({ optionsJSON: offer }).catch(() => null);
}
