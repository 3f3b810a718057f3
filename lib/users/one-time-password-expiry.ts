const ONE_TIME_PASSWORD_DAYS = 7;

export function oneTimePasswordExpiry(now: Date): Date {
  return new Date(now.getTime() + ONE_TIME_PASSWORD_DAYS * 86_400_000);
}
