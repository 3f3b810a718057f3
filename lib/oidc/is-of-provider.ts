import type { OidcProvider } from './provider';

/** Whether an account's issuer is the provider that is set up, with and without the slash of an address that is a host alone. */
export const isOfProvider = (issuer: string, provider: OidcProvider | null): boolean =>
  provider !== null && URL.canParse(issuer) && new URL(issuer).href === provider.issuer.href;
