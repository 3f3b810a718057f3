import { useTranslations } from 'next-intl';

interface Props {
  /** What the button does. */
  label: 'signIn' | 'prove' | 'link' | 'title';
  /** What the operator calls the account at the provider; null for the newsroom's own words. */
  name: string | null;
}

/** A sentence with the name of the provider in it, isolated: an Arabic sentence often names it in Latin letters. */
export function ProviderLabel({ label, name }: Props) {
  const t = useTranslations('auth.oidc');
  const sentence = t.rich(label, { name: () => (name === null ? t('account') : <bdi>{name}</bdi>) });
  // One element: between the parts of a button's label the space would be lost.
  return <span>{sentence}</span>;
}
