import { OperatorError } from '@/lib/operator-error';

/** Host, port and database of a URL, without its user and password, for messages. */
export function publicPartOf(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${hostname}${port ? `:${port}` : ''}${pathname}`;
  } catch {
    return 'its address';
  }
}

/** When a host name has several addresses, Node reports the failure of each in one AggregateError. */
function firstOf(error: unknown): unknown {
  return error instanceof AggregateError ? error.errors[0] : error;
}

export function reasonOf(error: unknown): string {
  const first = firstOf(error);
  return first instanceof Error ? first.message : String(first);
}

/** What to do about an error of PostgreSQL (SQLSTATE), of TLS (Node's codes) or of the driver, which has only a message. */
const REMEDIES: [code: RegExp, message: RegExp, remedy: string][] = [
  [/^28P01$/, /./, 'refuses the password: correct the password in it'],
  [
    /./,
    /client password must be/,
    'demands a password: write it between the role and the host, role:password@host',
  ],
  [/^28000$/, /no encryption|SSL off/, 'admits only encrypted connections: add ?sslmode=verify-full to it'],
  [
    /CERT|^UNABLE_TO_/,
    /./,
    'has a certificate that this machine does not trust: add &sslrootcert= with the file of the authority that issued it',
  ],
  [/./, /does not support SSL/, 'has no encryption: remove sslmode from it, if the network between is safe'],
  [
    /^28000$/,
    /./,
    'does not admit this role from this machine: correct the role, or add a line to its pg_hba.conf',
  ],
  [/^3D000$/, /./, "has no database of this name: create one with ENCODING 'UTF8' that the role owns"],
  [/^42501$/, /./, 'does not let this role use the database: use a role that owns it'],
  [/^53300$/, /./, 'has no connection left: raise its max_connections, or end programs that use it'],
  [/^57P03$/, /./, 'is starting or recovering: try again when it is ready'],
];

/** Why the database at the address in the variable `name` cannot be used, as one sentence without its password. */
export function connectionRefusal(name: string, url: string, error: unknown): OperatorError {
  const code = String(Reflect.get(Object(firstOf(error)), 'code') ?? '-');
  const reason = reasonOf(error);
  const remedy = REMEDIES.find(([codes, messages]) => codes.test(code) && messages.test(reason))?.[2];
  const address = `${name} (${publicPartOf(url)}: ${reason})`;
  return new OperatorError(
    remedy
      ? `The server at ${address} ${remedy}.`
      : `No database answers at ${address}: start that server or correct ${name}; leave it empty to use the embedded database.`,
    { cause: error },
  );
}
