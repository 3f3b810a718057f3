import { hashRawSync, hashSync, verifySync } from '@node-rs/argon2';

// OWASP ASVS 5.0, appendix C: argon2id (the library's default) with t=2, m≥19456 KiB, p=1.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const KINDS = {
  hash: ({ text }) => hashSync(text, COST),
  verify: ({ text, hash }) => verifySync(hash, text),
  raw: ({ text, salt }) => hashRawSync(text, { ...COST, salt }),
};

/** What the thread of lib/auth/hashes.ts does. */
export function startHashing() {
  return (task) => KINDS[task.kind](task);
}
