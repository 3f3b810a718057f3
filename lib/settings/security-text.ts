/** Half a year, counted from the month: the file is written anew when another month begins, and never lives as long as it says. */
const MONTHS = 6;

/** The file `/.well-known/security.txt` (RFC 9116). The contact is a web address or an e-mail address. */
export function securityText(contact: string, siteUrl: string, now: Date): string {
  const expires = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + MONTHS, 1));
  return [
    `Contact: ${contact.startsWith('https:') ? contact : `mailto:${contact}`}`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: ar, en',
    `Canonical: ${siteUrl}/.well-known/security.txt`,
    '',
  ].join('\n');
}
