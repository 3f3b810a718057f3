import type { SecondFactorActions } from '@/components/second-factor/second-factor-panel';
import { confirmTotpAction, removeTotpAction, renewRecoveryCodesAction, startTotpAction } from './actions';

/** The same on the account's page and where the second step must be set up first. */
export const SECOND_FACTOR_ACTIONS: SecondFactorActions = {
  startApp: startTotpAction,
  confirmApp: confirmTotpAction,
  removeApp: removeTotpAction,
  renewCodes: renewRecoveryCodesAction,
};
