import { generatePassword, hashPassword } from './passwords';

/** The hash of a password that nobody is told. Hashing is slow on purpose, so it runs before the transaction locks the account. */
export function unknownPassword(): Promise<string> {
  return hashPassword(generatePassword());
}
