import type { PasskeyActions } from '@/components/passkeys/passkeys-panel';
import type { SecondFactorActions } from '@/components/second-factor/second-factor-panel';
import {
  confirmTotpAction,
  finishPasskeyAction,
  removePasskeyAction,
  removeTotpAction,
  renewRecoveryCodesAction,
  startPasskeyAction,
  startTotpAction,
} from './actions';

/** The same on the account's page and where the second step must be set up first. */
export const SECOND_FACTOR_ACTIONS: SecondFactorActions = {
  startApp: startTotpAction,
  confirmApp: confirmTotpAction,
  removeApp: removeTotpAction,
  renewCodes: renewRecoveryCodesAction,
};

export const PASSKEY_ACTIONS: PasskeyActions = {
  start: startPasskeyAction,
  finish: finishPasskeyAction,
  remove: removePasskeyAction,
};
