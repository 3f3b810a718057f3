const ORCID = /^(?:https:\/\/orcid\.org\/)?(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dX])$/;

/** The iD in its written form, `0000-0002-1825-0097`, of what was typed or copied; anything else as it is. */
export function normaliseOrcid(text: string): string {
  const groups = ORCID.exec(text.trim().toUpperCase().replace('HTTPS://ORCID.ORG/', 'https://orcid.org/'));
  return groups ? groups.slice(1).join('-') : text.trim();
}

/** Whether the last character is the checksum of the others (ISO 7064, MOD 11-2), as in every iD that exists. */
export function isOrcid(text: string): boolean {
  if (!/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(text)) return false;
  const digits = text.replaceAll('-', '');
  let total = 0;
  for (const digit of digits.slice(0, -1)) total = (total + Number(digit)) * 2;
  const expected = (12 - (total % 11)) % 11;
  return digits.at(-1) === (expected === 10 ? 'X' : String(expected));
}

export const orcidAddress = (orcid: string): string => `https://orcid.org/${orcid}`;
