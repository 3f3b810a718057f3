import { z } from 'zod';

/** Printable ASCII without white space: with look-alikes of @ or of Latin letters two addresses could look the same. */
export const mailAddress = z
  .string()
  .regex(/^[\x21-\x7e]*$/, 'must be an e-mail address such as newsroom@example.org')
  .pipe(z.email('must be an e-mail address such as newsroom@example.org'));

const ADVICE =
  'write special characters of its user and password percent-encoded, such as %40 for @ and %23 for #';

/** What is wrong with the address of a mail server, or null. Never repeats it, because it may hold a password. */
function smtpProblem(value: string): string | null {
  if (!/^smtps?:\/\//.test(value)) return 'must begin with smtp:// or smtps://';
  if (/[#?]/.test(value)) return `must not hold a # or ?: ${ADVICE}`;
  if (!URL.canParse(value)) return `is not a valid address: ${ADVICE}`;
  const { hostname, pathname, username, password } = new URL(value);
  if (hostname === '') return 'must name the mail server, such as smtp://mail.example.org:587';
  if (pathname !== '' && pathname !== '/') return `must not have a path: ${ADVICE}`;
  if (password !== '' && username === '') return 'has a password and no user';
  try {
    decodeURIComponent(username + password);
    return null;
  } catch {
    return `is not a valid address: ${ADVICE}`;
  }
}

/** Where a mail server is, and as whom to sign in there. */
export interface SmtpServer {
  host: string;
  port: number;
  /** TLS from the first byte; otherwise by STARTTLS. */
  isSecure: boolean;
  user: string;
  password: string;
}

function parseSmtpUrl(value: string): SmtpServer {
  const url = new URL(value);
  const isSecure = url.protocol === 'smtps:';
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (isSecure ? 465 : 587) : Number(url.port),
    isSecure,
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
  };
}

export const smtpAddress = z
  .string()
  .refine((value) => smtpProblem(value) === null, { error: ({ input }) => smtpProblem(String(input)) ?? '' })
  .transform(parseSmtpUrl);
