'use client';

import { createContext } from 'react';

/** Asks the user to prove who they are, before a dangerous act; false when they would rather not. Where nobody can ask, it is refused. */
export const ProofContext = createContext<() => Promise<boolean>>(async () => false);
